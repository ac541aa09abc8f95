package de.lotse.casework.category;

import de.lotse.casework.CaseFigures;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.assessment.Assessment;
import de.lotse.casework.assessment.Assessments;
import de.lotse.casework.assessment.NetworkMember;
import de.lotse.casework.assessment.NetworkMembers;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.screening.Screenings;
import de.lotse.tenancy.Concepts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the case already says about the seven criteria; the worker completes and corrects it. */
@Component
class KnownFigures {
    private final Assessments assessments;
    private final Screenings screenings;
    private final NetworkMembers members;
    private final CategoryChoices choices;
    private final Concepts concepts;

    KnownFigures(
            Assessments assessments,
            Screenings screenings,
            NetworkMembers members,
            CategoryChoices choices,
            Concepts concepts) {
        this.assessments = assessments;
        this.screenings = screenings;
        this.members = members;
        this.choices = choices;
        this.concepts = concepts;
    }

    /** Known from the case; what only the worker can say is taken from her last choice. */
    CaseFigures of(Case theCase) {
        CaseFigures last = choices.of(theCase.id()).stream()
                .findFirst()
                .map(CategoryChoice::figures)
                .orElse(new CaseFigures(null, null, null, null, null, null, null, null));
        CaseworkConcept casework = concepts.section(CaseworkConcept.class);
        Integer urgency =
                assessments.latest(theCase.id()).map(Assessment::urgency).orElse(null);
        return new CaseFigures(
                last.hoursPerWeek(),
                urgency == null ? last.urgency() : urgency,
                needs(theCase),
                actors(theCase, last),
                last.actorWork(),
                casework.place(casework.phase(theCase.currentPhase().phase())),
                theCase.participants().size(),
                last.barriers());
    }

    private @Nullable Integer needs(Case theCase) {
        Optional<Integer> assessed = assessments.latest(theCase.id()).map(Assessment::needs);
        return assessed.orElseGet(() -> screenings
                .latest(theCase.id())
                .map(sheet -> sheet.needs().size())
                .orElse(null));
    }

    private @Nullable Integer actors(Case theCase, CaseFigures last) {
        if (last.actorWork() != null) {
            return null;
        }
        int services = (int) members.of(theCase.id()).stream()
                .filter(member -> member.kind() == NetworkMember.Kind.SERVICE)
                .count();
        return services == 0 ? last.actors() : Integer.valueOf(services);
    }
}
