package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ConceptSection;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.ImpossibleValue;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a municipality works on a case. Parts a concept does not have are null and must not appear on any page.
 *
 * @param phases the cycle in its order
 * @param activity when a case counts as active and when it may end for lack of contact
 * @param categories case categories by effort; only some concepts have them
 */
public record CaseworkConcept(
        CaseUnit caseUnit,
        LifeAreas lifeAreas,
        List<Phase> phases,
        @Nullable Activity activity,
        @Nullable ShortCounselling shortCounselling,
        @Nullable FollowUp followUp,
        @Nullable CategoryScheme categories,
        ClosureConcept closure,
        List<Depth> depths,
        List<Format> contactFormats,
        @Nullable TimeSplit timeSplit,
        @Nullable RiskModel riskModel)
        implements ConceptSection {
    /** How concepts name this section. */
    public static final ConceptSectionType<CaseworkConcept> TYPE =
            new ConceptSectionType<>("casework", CaseworkConcept.class, "casework.concept.title");

    /** Refuses a cycle without a beginning; an end of its own not every concept names (Ennepe-Ruhr). */
    public CaseworkConcept {
        if (phases.stream().noneMatch(phase -> phase.kind() == Phase.Kind.INTAKE)) {
            throw new ImpossibleValue("casework.concept.cycle_incomplete");
        }
    }

    /** The phase with the key. @throws IllegalArgumentException if the concept has none such */
    public Phase phase(String key) {
        return phases.stream()
                .filter(phase -> phase.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phase " + key));
    }

    /** The first phase of the kind, if the concept has one (Herne plans within Linking). */
    public Optional<Phase> phaseOf(Phase.Kind kind) {
        return phases.stream().filter(phase -> phase.kind() == kind).findFirst();
    }

    /** The phase's place in the cycle, counted from 1 (Münster Tab. 1 counts so). */
    public int place(Phase phase) {
        return phases.indexOf(phase) + 1;
    }

    /** What a case holds. */
    public record CaseUnit(Unit value, String rule, Source source) {
        /** One person, one person with the family possible, or one person or a whole system. */
        public enum Unit {
            PERSON,
            PERSON_FAMILY_POSSIBLE,
            PERSON_OR_SYSTEM
        }

        /** Whether several persons may be carried in one case (CW-02). */
        public boolean severalPersons() {
            return value != Unit.PERSON;
        }
    }

    /** The areas in which a need can lie, with the concept's own word for them. */
    public record LifeAreas(LocalizedText term, List<Area> areas, Source source) {
        /** The area with the key, if the concept has it. */
        public Optional<Area> find(String key) {
            return areas.stream().filter(area -> area.key().equals(key)).findFirst();
        }
    }

    /**
     * One life area.
     *
     * @param focusAreas the focus areas it belongs to (Düren); empty for all
     */
    public record Area(String key, LocalizedText label, List<String> focusAreas) {}

    /** One phase of the cycle; going back is normal. */
    public record Phase(
            String key,
            Kind kind,
            LocalizedText label,
            @Nullable String content,
            @Nullable String output,
            Source source) {
        /** What is done in it, whatever the concept calls it. */
        public enum Kind {
            INTAKE,
            ASSESSMENT,
            PLAN,
            LINKING,
            MONITORING,
            REASSESSMENT,
            CLOSURE
        }
    }

    /** Short counselling (IN-09). */
    public record ShortCounselling(
            @Nullable Integer maxContacts,
            @Nullable Integer maxNeeds,
            @Nullable Integer firstTalks,
            String rule,
            Source source) {
        /** Whether contacts and needs have outgrown short counselling, so that a case is proposed. */
        public boolean outgrown(int contacts, int needs) {
            return (maxContacts != null && contacts > maxContacts) || (maxNeeds != null && needs > maxNeeds);
        }

        /** Whether the talk with this number still counts as short counselling (Düren: the first two do). */
        public boolean countsAsShort(int talk) {
            return firstTalks != null && talk <= firstTalks;
        }
    }

    /** A second appointment when needs stay unclear (CW-03). */
    public record FollowUp(@Limits(min = 1, max = 52) int weeks, String rule, Source source) {}

    /** How deep a counselling goes, lightest first (CW-12). */
    public record Depth(String key, LocalizedText label, String definition, Source source) {}

    /** A form of contact the concept names (CW-07). */
    public record Format(
            String key, LocalizedText label, @Nullable String rule, Source source) {}

    /** Share of working time for casework (CAP-03). */
    public record TimeSplit(@Limits(max = 1) BigDecimal caseShare, String rule, Source source) {}
}
