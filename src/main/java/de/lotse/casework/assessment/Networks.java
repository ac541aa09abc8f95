package de.lotse.casework.assessment;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.webui.Page;
import de.lotse.webui.components.NetworkContact;
import de.lotse.webui.components.NetworkMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and services around a client as a picture. */
@Component
@Transactional(readOnly = true)
public class Networks {
    private final NetworkMembers members;
    private final Releases releases;
    private final Recipients recipients;

    Networks(NetworkMembers members, Releases releases, Recipients recipients) {
        this.members = members;
        this.releases = releases;
        this.recipients = recipients;
    }

    /** The network; empty while nobody is named. */
    public Optional<NetworkMap> of(CaseFiles.Opened opened, Page page) {
        Case theCase = opened.theCase();
        List<NetworkMember> all = theCase.has(NetworkMembers.NAMED) ? members.of(theCase.id()) : List.of();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Release> given = releases.of(opened.person().id());
        Map<String, Recipient> known = given.isEmpty()
                ? Map.of()
                : recipients.named(all.stream().map(NetworkMember::name).toList());
        return Optional.of(new NetworkMap(
                opened.person().name().initials(),
                all.stream()
                        .map(member -> contact(member, towards(known.get(member.name()), given), page))
                        .toList()));
    }

    /** The releases towards whoever has the member's name. */
    private List<Release> towards(@Nullable Recipient recipient, List<Release> given) {
        if (recipient == null) {
            return List.of();
        }
        String key = releases.key(recipient);
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
