package de.lotse.casework;

import de.lotse.casework.AdmissionRule.Criterion;
import de.lotse.casework.AdmissionRule.Exclusion;
import de.lotse.tenancy.Source;
import java.util.List;

/**
 * Which criteria are met and why, and what follows. It proposes; the worker decides, and a deviation needs a reason (IN-08).
 *
 * @param findings every criterion of the concept, in its order
 * @param exclusions exclusions that apply
 * @param proposal key of the proposed intake decision
 * @param rule the concept's rule in its words
 */
public record AdmissionAssessment(
        List<Finding> findings, List<Exclusion> exclusions, String proposal, String rule, Source source) {
    /** The intake decision that opens a case. */
    public static final String CASE = "case_management";

    /** Whether a case is proposed. */
    public boolean proposesCase() {
        return proposal.equals(CASE);
    }

    /** Whether a decision differs from the proposal, so that a reason must be written. */
    public boolean needsReason(String decision) {
        return !decision.equals(proposal);
    }

    /** The criteria met. */
    public List<Criterion> met() {
        return findings.stream().filter(Finding::met).map(Finding::criterion).toList();
    }

    /** The criteria not met. */
    public List<Criterion> open() {
        return findings.stream()
                .filter(finding -> !finding.met())
                .map(Finding::criterion)
                .toList();
    }

    /**
     * One criterion weighed.
     *
     * @param why where the answer comes from
     */
    public record Finding(Criterion criterion, boolean met, Why why) {}

    /** Where an answer comes from. */
    public enum Why {
        /** The number of life areas with a need. */
        NEEDS_COUNTED,
        /** A severe need was marked. */
        SEVERE_NEED_MARKED,
        /** Another entry in the software. */
        ON_RECORD,
        /** The worker ticked it or left it open. */
        JUDGED
    }
}
