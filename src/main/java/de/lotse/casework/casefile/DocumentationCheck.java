package de.lotse.casework.casefile;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a phase expects to be written down by now and is not (QA-02); contributed as a bean. It hints and never refuses: what must not be
 * missing is asked where it is needed.
 */
public interface DocumentationCheck {
    /** What is missing in the case by the concept; empty when nothing is. */
    List<Gap> gaps(Case theCase, Written written, Page page);

    /**
     * What is written down in a case, without what it says.
     *
     * @param interviews keys of the filled sheets of first interviews
     * @param signedPlan whether a plan was signed
     * @param openGoal whether a goal of the signed plan is neither reached nor dropped
     * @param linkage whether anything was linked
     * @param review whether a goal or a linkage was looked at
     * @param reassessment whether it was assessed once more after the first time
     */
    record Written(
            boolean screening,
            Set<String> interviews,
            boolean assessment,
            boolean category,
            boolean plan,
            boolean signedPlan,
            boolean openGoal,
            boolean linkage,
            boolean review,
            boolean reassessment) {
        /** Keeps its own copy. */
        public Written {
            interviews = Set.copyOf(interviews);
        }
    }

    /** The phase of the kind, once the case has come to it or past it; a concept without such a phase expects nothing of it. */
    static Optional<Phase> reached(Case theCase, CaseworkConcept concept, Phase.Kind kind) {
        int now = concept.place(concept.phase(theCase.currentPhase().phase()));
        return concept.phaseOf(kind).filter(phase -> concept.place(phase) <= now);
    }

    /** The phase of the kind, while the case is in it: what is done only where it is needed is missing only then. */
    static Optional<Phase> during(Case theCase, CaseworkConcept concept, Phase.Kind kind) {
        return concept.phaseOf(kind)
                .filter(phase -> phase.key().equals(theCase.currentPhase().phase()));
    }

    /**
     * Something that is missing.
     *
     * @param order place among the others, as in the cycle
     * @param text what is missing
     * @param rule why the concept expects it
     * @param href where it is written
     */
    record Gap(int order, String text, String rule, Source source, String href) {
        /** What belongs to a phase. */
        public static Gap of(Phase phase, int order, String text, String href, Page page) {
            String output = phase.output();
            String label = phase.label().in(page.locale());
            return new Gap(
                    order,
                    text,
                    output == null ? page.t("casework.gap.phase", label) : page.t("casework.gap.output", label, output),
                    new Source(phase.source().toString(), "/concept#casework"),
                    href);
        }
    }
}
