package de.lotse.casework.plan;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a plan. It begins as a draft, is talked over and changed, and freezes when both have signed it; a change after
 * that begins the next revision, the signed one stays readable (CW-05).
 *
 * @param revision counted from 1
 * @param version grows with each saving of the draft
 * @param signature null while it is a draft
 */
public record Plan(
        UUID id,
        CaseId caseId,
        int revision,
        int version,
        Content content,
        Instant begunAt,
        @Nullable Signature signature) {
    /** Whether both signed it. */
    public boolean signed() {
        return signature != null;
    }

    /**
     * What the plan says.
     *
     * @param motto the client's vision in her own words (Konzept Münster, Phase 3; Konzept Herne 2.2)
     * @param resources what helps: strengths, people, offers
     */
    public record Content(
            @Nullable String motto,
            @Nullable String resources,
            @Nullable String remarks,
            @Nullable LocalDate nextReviewOn,
            List<FrameGoal> goals) {
        /** Nothing agreed yet. */
        public static final Content BLANK = new Content(null, null, null, null, List.of());

        /** Keeps its own copy. */
        public Content {
            goals = List.copyOf(goals);
        }

        /** All action goals in their order. */
        public Stream<ActionGoal> actionGoals() {
            return goals.stream().flatMap(frame -> frame.goals().stream());
        }
    }

    /**
     * A goal for one theme.
     *
     * @param area key of the concept's life area it belongs to
     */
    public record FrameGoal(UUID id, String title, @Nullable String area, List<ActionGoal> goals) {
        /** Keeps its own copy. */
        public FrameGoal {
            goals = List.copyOf(goals);
        }
    }

    /**
     * A short-term goal by the SMARTS rule: specific, measurable, attainable, relevant, with a date, set by oneself.
     *
     * @param responsible who does it, in words
     */
    public record ActionGoal(
            UUID id,
            String title,
            Priority priority,
            @Nullable String responsible,
            @Nullable LocalDate dueOn,
            List<String> steps) {
        /** Keeps its own copy. */
        public ActionGoal {
            steps = List.copyOf(steps);
        }
    }

    /** What comes first. */
    public enum Priority {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * Client and worker signed.
     *
     * @param client strokes drawn on the screen; null on paper
     */
    public record Signature(
            LocalDate on,
            How how,
            Instant at,
            AccountId by,
            @Nullable String client,
            @Nullable String worker) {
        /** Where they signed. */
        public enum How {
            SCREEN,
            PAPER
        }
    }
}
