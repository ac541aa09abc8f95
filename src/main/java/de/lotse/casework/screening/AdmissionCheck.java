package de.lotse.casework.screening;

import de.lotse.casework.Admission;
import de.lotse.casework.AdmissionAssessment;
import de.lotse.casework.AdmissionRule;
import de.lotse.casework.AdmissionRule.Basis;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.Suitability;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.contact.Contacts;
import de.lotse.tenancy.Concepts;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Weighs the concept's criteria with what is known about a case (IN-08) and with how short counselling went (IN-09). */
@Component
@Transactional(readOnly = true)
public class AdmissionCheck {
    private static final String SHORT = "short_counselling";
    private final Concepts concepts;
    private final Screenings screenings;
    private final Contacts contacts;
    private final Known known;

    AdmissionCheck(Concepts concepts, Screenings screenings, Contacts contacts, Known known) {
        this.concepts = concepts;
        this.screenings = screenings;
        this.contacts = contacts;
        this.known = known;
    }

    /** Weighs every criterion. @param ticked criteria, exclusions, outcomes and complexities the worker ticked */
    public AdmissionAssessment weigh(Case theCase, Set<String> ticked) {
        Optional<Screening> screening = screenings.latest(theCase.id());
        Admission admission = concepts.section(IntakeConcept.class).admission();
        AdmissionAssessment found = admission.assess(new Suitability(
                screening.map(sheet -> sheet.needs().size()).orElse(0),
                screening.map(Screening::severe).orElse(false),
                known.given(theCase, admission.rule(), ticked),
                ticked,
                contacts.count(theCase.id()).held(),
                theCase.level()));
        return outgrown(theCase, found);
    }

    /** A short counselling with too many contacts or needs becomes a case, whatever the criteria say. */
    private AdmissionAssessment outgrown(Case theCase, AdmissionAssessment found) {
        Case.Decision decision = theCase.decision();
        ShortCounselling brief = shortCounselling(theCase);
        if (decision == null || !decision.decision().equals(SHORT) || brief == null) {
            return found;
        }
        return brief.outgrown() && found.exclusions().isEmpty()
                ? new AdmissionAssessment(
                        found.findings(),
                        found.exclusions(),
                        AdmissionAssessment.CASE,
                        brief.concept().rule(),
                        brief.concept().source())
                : found;
    }

    /** Short counselling that became more than that while nothing else was decided, so that a case is to be proposed. */
    Optional<ShortCounselling> outgrown(Case theCase) {
        Case.Decision decision = theCase.decision();
        return decision == null || decision.decision().equals(SHORT)
                ? Optional.ofNullable(shortCounselling(theCase)).filter(ShortCounselling::outgrown)
                : Optional.empty();
    }

    /** Short counselling so far; null where the concept has none. */
    public @Nullable ShortCounselling shortCounselling(Case theCase) {
        CaseworkConcept.ShortCounselling concept =
                concepts.section(CaseworkConcept.class).shortCounselling();
        return concept == null
                ? null
                : new ShortCounselling(
                        concept,
                        contacts.count(theCase.id()).held(),
                        screenings
                                .latest(theCase.id())
                                .map(sheet -> sheet.needs().size())
                                .orElse(0));
    }

    /** Whether the concept weighs a single severe need, so that the sheet asks for it. */
    boolean asksForSevereNeeds() {
        AdmissionRule rule = concepts.section(IntakeConcept.class).admissionRule();
        return rule.severeNeedSuffices()
                || rule.criteria().stream().anyMatch(criterion -> criterion.by() == Basis.SEVERE_NEED);
    }
}
