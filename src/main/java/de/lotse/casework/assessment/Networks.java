package de.lotse.casework.assessment;

import de.lotse.casework.casefile.Cases;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.people.People;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.NetworkContact;
import de.lotse.webui.components.NetworkMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and services around a client as a picture. */
@Component
@Transactional(readOnly = true)
public class Networks {
    private final Cases cases;
    private final NetworkMembers members;
    private final People people;
    private final Releases releases;
    private final Recipients recipients;

    Networks(Cases cases, NetworkMembers members, People people, Releases releases, Recipients recipients) {
        this.cases = cases;
        this.members = members;
        this.people = people;
        this.releases = releases;
        this.recipients = recipients;
    }

    /** The network; empty while nobody is named or the case is out of reach. */
    public Optional<NetworkMap> of(CaseId id, Page page) {
        List<NetworkMember> all = members.of(id);
        return all.isEmpty()
                ? Optional.empty()
                : cases.find(id)
                        .flatMap(theCase -> people.find(theCase.mainPerson()))
                        .map(person -> {
                            List<Release> given = releases.of(person.id());
                            return new NetworkMap(
                                    person.name().initials(),
                                    all.stream()
                                            .map(member -> contact(member, towards(member, given), page))
                                            .toList());
                        });
    }

    /** The releases towards the member, by name. */
    private List<Release> towards(NetworkMember member, List<Release> given) {
        String key = releases.key(recipients.named(member.name()));
        return given.stream().filter(release -> release.key().equals(key)).toList();
    }

    private static NetworkContact contact(NetworkMember member, List<Release> towards, Page page) {
        String kind = page.t("casework.assessment.network.kind." + member.kind());
        NetworkContact.Release state = state(member, towards, page.today());
        return new NetworkContact(
                member.name(),
                member.frequency() == null ? kind : kind + " · " + member.frequency(),
                member.closeness(),
                state,
                until(towards, page.today())
                        .map(until -> page.t("casework.assessment.network.until", page.date(until)))
                        .orElseGet(() -> page.t("casework.assessment.network.release." + state)));
    }

    /** As the client's releases towards the member stand; nobody of her own people needs one, a service does (CON-03). */
    static NetworkContact.Release state(NetworkMember member, List<Release> towards, LocalDate today) {
        Set<Release.State> states =
                towards.stream().map(release -> release.on(today)).collect(Collectors.toSet());
        if (states.contains(Release.State.VALID)) {
            return NetworkContact.Release.VALID;
        }
        if (states.contains(Release.State.ENDS_SOON)) {
            return NetworkContact.Release.ENDS_SOON;
        }
        return towards.isEmpty() && member.kind() == NetworkMember.Kind.PRIVATE
                ? NetworkContact.Release.NOT_NEEDED
                : NetworkContact.Release.NONE;
    }

    /** The last day of what holds, where it has one. */
    private static Optional<LocalDate> until(List<Release> towards, LocalDate today) {
        return towards.stream()
                .filter(release -> release.holds(today))
                .map(Release::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
