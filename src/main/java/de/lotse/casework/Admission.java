package de.lotse.casework;

import de.lotse.casework.AdmissionAssessment.Finding;
import de.lotse.casework.AdmissionAssessment.Why;
import de.lotse.casework.AdmissionRule.Criterion;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The kinds of admission the concepts know. Each weighs the same input by its own rule. */
public sealed interface Admission {
    /** The rule in the concept's words, with criteria and source. */
    AdmissionRule rule();

    /** Whether the criteria, as found, make a case. */
    boolean makesCase(Suitability input, List<Finding> findings);

    /** Keys of the intake decisions this concept knows. */
    Set<String> decisions();

    /** What is proposed where they do not, the fitting word first; the first that the concept knows is taken. */
    default List<String> otherwise(Suitability input) {
        return input.needs() == 0 ? List.of("information", "signposting") : List.of("signposting", "information");
    }

    /** Weighs every criterion and proposes a decision. */
    default AdmissionAssessment assess(Suitability input) {
        List<Finding> findings = rule().criteria().stream()
                .filter(criterion -> criterion.level() == null || Objects.equals(criterion.level(), input.level()))
                .map(criterion -> weigh(criterion, input))
                .toList();
        var exclusions = rule().exclusions().stream()
                .filter(exclusion -> input.ticked().contains(exclusion.key()))
                .toList();
        boolean conditions = all(findings, Criterion::condition);
        String proposal = exclusions.isEmpty() && conditions && makesCase(input, findings)
                ? AdmissionAssessment.CASE
                : otherwise(input).stream()
                        .filter(decisions()::contains)
                        .findFirst()
                        .orElse("no_need");
        return new AdmissionAssessment(findings, exclusions, proposal, rule().rule(), rule().source());
    }

    private Finding weigh(Criterion criterion, Suitability input) {
        AdmissionRule.Basis by = criterion.by();
        if (by == null) {
            return new Finding(criterion, input.ticked().contains(criterion.key()), Why.JUDGED);
        }
        Integer threshold = rule().minNeeds();
        return switch (by) {
            case NEEDS ->
                new Finding(criterion, input.needs() >= (threshold == null ? 1 : threshold), Why.NEEDS_COUNTED);
            case SEVERE_NEED -> new Finding(criterion, input.severeNeed(), Why.SEVERE_NEED_MARKED);
            case CONSENT, RESIDENCE, COOPERATION, NO_PRIORITY_SERVICE, NO_ACUTE_CRISIS, NEWLY_ARRIVED ->
                new Finding(criterion, input.given().contains(by), Why.ON_RECORD);
        };
    }

    private static boolean all(List<Finding> findings, Predicate<Criterion> which) {
        return findings.stream()
                .filter(finding -> which.test(finding.criterion()))
                .allMatch(Finding::met);
    }

    /** Needs in a number of life areas, or one severe need (Konzept Kreis Unna 2.1: three of twelve). */
    record NeedsThreshold(AdmissionRule rule, Set<String> decisions) implements Admission {
        @Override
        public boolean makesCase(Suitability input, List<Finding> findings) {
            Integer threshold = rule.minNeeds();
            boolean complex = threshold != null && input.needs() >= threshold;
            boolean severe = rule.severeNeedSuffices() && input.severeNeed();
            return (complex || severe) && all(findings, NeedsThreshold::besidesNeeds);
        }

        private static boolean besidesNeeds(Criterion criterion) {
            return criterion.by() != AdmissionRule.Basis.NEEDS && criterion.by() != AdmissionRule.Basis.SEVERE_NEED;
        }

        @Override
        public List<String> otherwise(Suitability input) {
            return switch (input.needs()) {
                case 0 -> List.of("information", "signposting");
                case 1, 2 -> List.of("short_counselling", "signposting");
                default -> List.of("signposting", "information");
            };
        }
    }

    /** Some of the criteria suffice; how many, the worker weighs (Konzept Herne 2.2: five criteria, not all needed). */
    record SomeOf(AdmissionRule rule, Set<String> decisions) implements Admission {
        @Override
        public boolean makesCase(Suitability input, List<Finding> findings) {
            Integer wanted = rule.minMet();
            long met = findings.stream()
                    .filter(finding -> !finding.criterion().condition() && finding.met())
                    .count();
            return met >= (wanted == null ? 1 : wanted);
        }
    }

    /** Every criterion is needed (Fachkonzept Münster Kap. 2: six criteria, no other service first, no acute crisis). */
    record AllOf(AdmissionRule rule, Set<String> decisions) implements Admission {
        @Override
        public boolean makesCase(Suitability input, List<Finding> findings) {
            return all(findings, criterion -> true);
        }
    }

    /** The first talks show whether the need is complex (Konzept Kreis Düren 4.1.4). */
    record FoundInTalks(AdmissionRule rule, Set<String> decisions) implements Admission {
        @Override
        public boolean makesCase(Suitability input, List<Finding> findings) {
            return all(findings, criterion -> true);
        }

        @Override
        public List<String> otherwise(Suitability input) {
            return List.of("short_counselling", "signposting");
        }
    }

    /** Newcomers on one level, complex cases reported by others on the next (Konzept Ennepe-Ruhr-Kreis 6). */
    record Levels(AdmissionRule rule, Set<String> decisions, List<IntakeConcept.AccessLevel> levels)
            implements Admission {
        @Override
        public boolean makesCase(Suitability input, List<Finding> findings) {
            boolean complexity = levels.stream()
                    .filter(level -> level.key().equals(input.level()))
                    .flatMap(level -> level.complexities().stream())
                    .anyMatch(kind -> input.ticked().contains(kind.key()));
            return complexity
                    || outcomes(input).contains(AdmissionAssessment.CASE)
                    || findings.stream().anyMatch(finding -> finding.met() && finding.why() == Why.JUDGED);
        }

        /** The outcome the worker found on the level; a newcomer without needs is registered and gets the package. */
        @Override
        public List<String> otherwise(Suitability input) {
            return Stream.concat(outcomes(input).stream(), Stream.of(input.needs() == 0 ? "registered" : "signposting"))
                    .toList();
        }

        private List<String> outcomes(Suitability input) {
            return levels.stream()
                    .filter(level -> level.key().equals(input.level()))
                    .flatMap(level -> level.outcomes().stream())
                    .filter(outcome -> input.ticked().contains(outcome.key()))
                    .map(IntakeConcept.Outcome::decision)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
