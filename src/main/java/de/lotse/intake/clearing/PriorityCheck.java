package de.lotse.intake.clearing;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.PriorityService;
import de.lotse.casework.PriorityService.Criteria;
import de.lotse.intake.request.Answers;
import de.lotse.intake.request.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a request with the services that come before case management by the concept (IN-04): says of each what speaks for it and
 * what against, proposes the ones for which everything speaks, and decides nothing.
 */
public final class PriorityCheck {
    private static final int ADULT = 18;

    private PriorityCheck() {}

    /** What a condition says about this request. */
    public enum Holds {
        YES,
        NO,
        /** The request does not say. */
        UNKNOWN
    }

    /** Which condition. */
    public enum Condition {
        MIN_AGE,
        MAX_AGE,
        EU_CITIZEN,
        RESIDENCE_STATUS,
        ACUTE_CRISIS,
        ONLY_AREAS,
        ANY_AREA,
        SINGLE
    }

    /** One condition of a service. @param bound the age of the rule, null where it has none */
    public record Reason(
            Condition condition, Holds holds, @Nullable Integer bound) {}

    /** A service with what speaks for and against it. */
    public record Result(PriorityService service, List<Reason> reasons) {
        /** Whether everything the concept names speaks for it. */
        public boolean proposed() {
            return !reasons.isEmpty() && reasons.stream().allMatch(reason -> reason.holds() == Holds.YES);
        }

        /** Whether somebody has to look: nothing speaks against it, but something is not known. */
        public boolean open() {
            return !proposed() && reasons.stream().noneMatch(reason -> reason.holds() == Holds.NO);
        }

        /** In a word: proposed, open or no. */
        public String state() {
            return proposed() ? "proposed" : open() ? "open" : "no";
        }
    }

    /** All services of the concept, proposed ones first, then those to look at. */
    public static List<Result> of(IntakeConcept concept, Answers answers) {
        return concept.priorityServices().stream()
                .map(service -> new Result(service, reasons(service.when(), answers)))
                .sorted(Comparator.comparing((Result result) -> !result.proposed())
                        .thenComparing(result -> !result.open()))
                .toList();
    }

    private static List<Reason> reasons(@Nullable Criteria when, Answers answers) {
        if (when == null) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ages(when, ages(answers), reasons);
        people(when, answers, reasons);
        if (when.acuteCrisis() && answers.yes(Words.CRISIS).orElse(false)) {
            reasons.add(new Reason(Condition.ACUTE_CRISIS, Holds.YES, null));
        } else {
            areas(when, answers.values(Words.AREAS), reasons);
        }
        if (when.single()) {
            reasons.add(new Reason(Condition.SINGLE, of(false, answers.persons().size() == 1), null));
        }
        return List.copyOf(reasons);
    }

    private static void ages(Criteria when, List<Integer> ages, List<Reason> reasons) {
        if (when.minAge() != null) {
            int oldest = ages.stream().mapToInt(Integer::intValue).max().orElse(0);
            reasons.add(new Reason(Condition.MIN_AGE, of(ages.isEmpty(), oldest >= when.minAge()), when.minAge()));
        }
        if (when.maxAge() != null) {
            boolean young = ages.stream().filter(age -> age >= ADULT).allMatch(age -> age <= when.maxAge());
            reasons.add(new Reason(Condition.MAX_AGE, of(ages.isEmpty(), young), when.maxAge()));
        }
    }

    private static void people(Criteria when, Answers answers, List<Reason> reasons) {
        if (when.euCitizen() != null) {
            List<String> nationalities = said(answers, Words.NATIONALITY);
            boolean eu = nationalities.stream().allMatch(EuropeanUnion::names);
            reasons.add(new Reason(Condition.EU_CITIZEN, of(nationalities.isEmpty(), eu == when.euCitizen()), null));
        }
        if (!when.residenceStatuses().isEmpty()) {
            reasons.add(new Reason(Condition.RESIDENCE_STATUS, status(when, answers), null));
        }
    }

    /** What people write in a form is not always a status: "wie Person 1" says nothing, and no request says what a condition needs. */
    private static Holds status(Criteria when, Answers answers) {
        List<String> known = said(answers, Words.RESIDENCE).stream()
                .flatMap(words -> ResidenceWords.of(words).stream())
                .toList();
        if (known.stream().anyMatch(when.residenceStatuses()::contains)) {
            return Holds.YES;
        }
        boolean look = known.isEmpty() || known.stream().anyMatch(when.residenceStatusesToCheck()::contains);
        return look ? Holds.UNKNOWN : Holds.NO;
    }

    private static void areas(Criteria when, List<String> areas, List<Reason> reasons) {
        if (!when.onlyAreas().isEmpty()) {
            reasons.add(new Reason(
                    Condition.ONLY_AREAS, of(areas.isEmpty(), when.onlyAreas().containsAll(areas)), null));
        }
        if (!when.anyArea().isEmpty()) {
            reasons.add(new Reason(
                    Condition.ANY_AREA, of(areas.isEmpty(), areas.stream().anyMatch(when.anyArea()::contains)), null));
        }
    }

    private static Holds of(boolean unknown, boolean holds) {
        return unknown ? Holds.UNKNOWN : holds ? Holds.YES : Holds.NO;
    }

    private static List<Integer> ages(Answers answers) {
        return said(answers, Words.AGE).stream()
                .filter(age -> age.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> said(Answers answers, String key) {
        Stream<@Nullable String> all = answers.persons().stream().map((Map<String, String> person) -> person.get(key));
        return all.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
