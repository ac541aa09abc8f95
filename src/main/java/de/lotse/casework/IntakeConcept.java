package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ConceptProfile;
import de.lotse.tenancy.ConceptSection;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.ImpossibleValue;
import de.lotse.tenancy.Key;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How people come to case management and who is admitted. Parts a concept does not have are null or empty and must not
 * appear on any page.
 *
 * @param levels the levels of access (Ennepe-Ruhr)
 * @param focusAreas areas with their own first interview (Düren)
 * @param requestForm the public form (Münster)
 * @param slip first consultations by slip of an authority (Unna)
 */
public record IntakeConcept(
        List<AccessRoute> accessRoutes,
        List<Door> doors,
        @Key("admission") AdmissionRule admissionRule,
        List<Decision> decisions,
        List<AccessLevel> levels,
        List<FocusArea> focusAreas,
        @Nullable FocusGroups focusGroups,
        List<TargetGroup> targetGroups,
        @Nullable WaitingList waitingList,
        @Nullable Clearing clearing,
        List<PriorityService> priorityServices,
        @Nullable QuestionForm requestForm,
        @Nullable SlipRules slip)
        implements ConceptSection {
    private static final String REQUEST_FORM = "request_form";

    /** The door, and the form of contact by which a talk there is counted without a name (AP-02, CON-01a). */
    public static final String OPEN_HOURS = "open_hours";

    /** How concepts name this section. */
    public static final ConceptSectionType<IntakeConcept> TYPE =
            new ConceptSectionType<>("intake", IntakeConcept.class, "casework.concept.intake");

    /** Whoever opens the door of open hours counts the talks there. */
    @Override
    public void agreeWith(ConceptProfile profile) {
        boolean counted = profile.section(CaseworkConcept.class).contactFormats().stream()
                .anyMatch(format -> format.key().equals(OPEN_HOURS));
        if (opens(OPEN_HOURS) && !counted) {
            throw new ImpossibleValue("casework.concept.open_hours_uncounted", OPEN_HOURS);
        }
    }

    /** How this concept admits people (IN-08). */
    public Admission admission() {
        Set<String> known = decisions.stream().map(Decision::key).collect(Collectors.toSet());
        return switch (admissionRule.mode()) {
            case NEEDS -> new Admission.NeedsThreshold(admissionRule, known);
            case SOME_OF -> new Admission.SomeOf(admissionRule, known);
            case ALL_OF -> new Admission.AllOf(admissionRule, known);
            case TALKS -> new Admission.FoundInTalks(admissionRule, known);
            case LEVELS -> new Admission.Levels(admissionRule, known, levels);
        };
    }

    /** The forms for a first interview in the focus area; empty if the concept has none. */
    public List<QuestionForm> firstInterviewForms(String focusArea) {
        return focusAreas.stream()
                .filter(area -> area.key().equals(focusArea))
                .flatMap(area -> area.forms().stream())
                .toList();
    }

    /** The focus areas open to residents of the town (Düren: psychosocial counselling in six towns only). */
    public List<FocusArea> focusAreasIn(@Nullable String town) {
        return focusAreas.stream().filter(area -> area.servesTown(town)).toList();
    }

    /** Whether anyone may come by this door, e.g. "walk_in". */
    public boolean opens(String door) {
        return doors.stream().anyMatch(known -> known.key().equals(door));
    }

    /**
     * Whether people reach a worker by themselves or through somebody who sends them, so that one may stand before the wrong worker and is
     * passed on (ORG-06). Where the request form is the only door, the clearing team finds the competent worker, and nobody is passed on.
     */
    public boolean reachesWorkers() {
        return doors.stream().anyMatch(door -> !door.key().equals(REQUEST_FORM));
    }

    /** The decision with the key, if the concept has it. */
    public Optional<Decision> decision(String key) {
        return decisions.stream().filter(decision -> decision.key().equals(key)).findFirst();
    }

    /** How a person found the way (IN-01). */
    public record AccessRoute(String key, LocalizedText label, Source source) {}

    /** By which procedure a person comes in. */
    public record Door(
            String key, LocalizedText label, @Nullable String rule, Source source) {}

    /** What intake can decide (IN-07). */
    public record Decision(
            String key, LocalizedText label, @Nullable String rule, Source source) {}

    /** The level of access at which first consultations are held, if the concept has one (IN-13). */
    public Optional<AccessLevel> consulting() {
        return levels.stream().filter(level -> !level.outcomes().isEmpty()).findFirst();
    }

    /** The level of access at which complex cases are reported, if the concept has one (IN-13). */
    public Optional<AccessLevel> reported() {
        return levels.stream().filter(level -> !level.complexities().isEmpty()).findFirst();
    }

    /** What the access route is called; its key where the concept no longer has it. */
    public String routeLabel(String key, Locale locale) {
        return accessRoutes.stream()
                .filter(route -> route.key().equals(key))
                .findFirst()
                .map(route -> route.label().in(locale))
                .orElse(key);
    }

    /** Whom the service is meant for. */
    public record TargetGroup(String key, LocalizedText label, Source source) {}

    /** A level of access with its outcomes and the kinds of complexity that lead to it (IN-13). */
    public record AccessLevel(
            String key,
            LocalizedText label,
            @Nullable String rule,
            List<Outcome> outcomes,
            List<Outcome> complexities,
            Source source) {}

    /**
     * An outcome of a level, a kind of complexity, or a step.
     *
     * @param decision key of the intake decision the outcome means
     */
    public record Outcome(
            String key,
            LocalizedText label,
            @Nullable String rule,
            @Nullable String decision) {}

    /** Groups that come first, with the share of places that stays open to everyone else (IN-10). */
    public record FocusGroups(
            String rule,
            List<Group> groups,
            @Nullable @Limits(max = 1) BigDecimal openShare,
            Source source) {
        /** One group. */
        public record Group(String key, LocalizedText label) {}
    }

    /** What happens when no worker is free (IN-06). */
    public record WaitingList(
            @Nullable Integer limit,
            @Nullable @Limits(min = 1, max = 24) Integer returnMonths,
            String rule,
            Source source) {
        /** Whether one more request still finds a place. */
        public boolean hasRoom(int waiting) {
            return limit == null || waiting < limit;
        }
    }

    /** The list of those who are invited as soon as somebody has room: without clearing, which would give out its places (IN-06). */
    public Optional<WaitingList> invitations() {
        return clearing == null ? Optional.ofNullable(waitingList) : Optional.empty();
    }

    /** The service that comes before case management, by its key. */
    public Optional<PriorityService> priorityService(String key) {
        return priorityServices.stream()
                .filter(service -> service.key().equals(key))
                .findFirst();
    }

    /**
     * How requests are clarified (IN-03, IN-05).
     *
     * @param twoDecide whether one of the municipality and one of a provider decide together
     */
    public record Clearing(
            @Nullable String rule,
            List<Outcome> steps,
            @Nullable String team,
            boolean twoDecide,
            @Nullable Integer hoursPerWeek,
            @Nullable Integer hoursPerPerson,
            @Nullable BigDecimal minFte,
            Source source) {}
}
