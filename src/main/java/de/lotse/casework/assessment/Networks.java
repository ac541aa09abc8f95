package de.lotse.casework.assessment;

import de.lotse.casework.casefile.Cases;
import de.lotse.people.People;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.NetworkContact;
import de.lotse.webui.components.NetworkMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and services around a client as a picture. */
@Component
@Transactional(readOnly = true)
public class Networks {
    /** A release that ends within so many days is shown as ending soon. */
    private static final int SOON_DAYS = 30;

    private final Cases cases;
    private final NetworkMembers members;
    private final People people;

    Networks(Cases cases, NetworkMembers members, People people) {
        this.cases = cases;
        this.members = members;
        this.people = people;
    }

    /** The network; empty while nobody is named or the case is out of reach. */
    public Optional<NetworkMap> of(CaseId id, Page page) {
        List<NetworkMember> all = members.of(id);
        return all.isEmpty()
                ? Optional.empty()
                : cases.find(id)
                        .flatMap(theCase -> people.find(theCase.mainPerson()))
                        .map(person -> new NetworkMap(
                                person.name().initials(),
                                all.stream()
                                        .map(member -> contact(member, page))
                                        .toList()));
    }

    private static NetworkContact contact(NetworkMember member, Page page) {
        String kind = page.t("casework.assessment.network.kind." + member.kind());
        NetworkContact.Release release = release(member, page.today());
        LocalDate until = member.releaseUntil();
        return new NetworkContact(
                member.name(),
                member.frequency() == null ? kind : kind + " · " + member.frequency(),
                member.closeness(),
                release,
                member.release() == NetworkMember.Release.VALID && until != null
                        ? page.t("casework.assessment.network.until", page.date(until))
                        : page.t("casework.assessment.network.release." + member.release()));
    }

    /** A release whose last day has passed is none any more. */
    static NetworkContact.Release release(NetworkMember member, LocalDate today) {
        LocalDate until = member.releaseUntil();
        return switch (member.release()) {
            case NOT_NEEDED -> NetworkContact.Release.NOT_NEEDED;
            case NONE -> NetworkContact.Release.NONE;
            case VALID -> {
                if (until == null || until.isAfter(today.plusDays(SOON_DAYS))) {
                    yield NetworkContact.Release.VALID;
                }
                yield until.isBefore(today) ? NetworkContact.Release.NONE : NetworkContact.Release.ENDS_SOON;
            }
        };
    }
}
