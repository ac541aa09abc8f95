package de.lotse.casework.release;

import de.lotse.casework.casefile.Case;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.shared.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The releases of everybody in a case: each is one person's own (CON-03), and all are seen and changed in the case (CW-02). */
@Component
class CaseReleases {
    private final Releases releases;

    CaseReleases(Releases releases) {
        this.releases = releases;
    }

    /** All of them, the client's first, of each person the newest first. */
    List<Release> of(Case theCase) {
        List<PersonId> people =
                theCase.participants().stream().map(Case.Participant::person).toList();
        return releases.of(people).stream()
                .sorted(Comparator.comparingInt(one -> people.indexOf(one.person())))
                .toList();
    }

    /** The release, if somebody in the case has it. */
    Optional<Release> find(Case theCase, UUID id) {
        return of(theCase).stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
