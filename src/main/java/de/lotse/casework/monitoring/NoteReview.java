package de.lotse.casework.monitoring;

import de.lotse.audit.Audit;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.casework.contact.Tasks;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes a look at a goal or linkage; the next one becomes a task while there is something to look at, the one before is settled (CW-08). */
@Service
@Transactional
public class NoteReview {
    private final Cases cases;
    private final Reviews reviews;
    private final Subjects subjects;
    private final Following following;
    private final Clock clock;

    NoteReview(Cases cases, Reviews reviews, Subjects subjects, Following following, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.subjects = subjects;
        this.following = following;
        this.clock = clock;
    }

    /**
     * What is noted.
     *
     * @param id from the form, so that a double click notes it once
     * @param subject an action goal of the signed plan, or a linkage
     */
    public record Command(
            CaseId caseId,
            UUID id,
            UUID subject,
            LocalDate on,
            String note,
            @Nullable LocalDate nextOn) {
        /** Whether the look says the same. */
        boolean same(Review known) {
            return new Review(id, subject, on, note, nextOn, known.by()).equals(known);
        }
    }

    /** What came of it. */
    public enum Outcome {
        NOTED,
        /** It stands there already, with other words: sent again after going back. Nothing was noted. */
        ALREADY,
        FUTURE,
        /** The next look cannot lie before this one. */
        NEXT_BEFORE,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        UNKNOWN
    }

    /** Notes it, or says why not. */
    public Outcome note(Command command) {
        Optional<Case> theCase = cases.find(command.caseId());
        Optional<Subjects.Subject> subject = subjects.of(command.caseId()).stream()
                .filter(one -> one.id().equals(command.subject()))
                .findFirst();
        if (theCase.isEmpty() || subject.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!theCase.get().writable()) {
            return Outcome.STOPPED;
        }
        if (command.on().isAfter(LocalDate.now(clock))) {
            return Outcome.FUTURE;
        }
        if (command.nextOn() != null && !command.nextOn().isAfter(command.on())) {
            return Outcome.NEXT_BEFORE;
        }
        if (!reviews.add(command)) {
            return reviews.of(command.caseId()).stream().anyMatch(command::same) ? Outcome.NOTED : Outcome.ALREADY;
        }
        following.noted(command, subject.get());
        return Outcome.NOTED;
    }

    /** What follows from a look. */
    @org.springframework.stereotype.Component
    static class Following {
        private final Tasks tasks;
        private final Reviews reviews;
        private final EnterPhase enterPhase;
        private final Audit audit;

        Following(Tasks tasks, Reviews reviews, EnterPhase enterPhase, Audit audit) {
            this.tasks = tasks;
            this.reviews = reviews;
            this.enterPhase = enterPhase;
            this.audit = audit;
        }

        void noted(Command command, Subjects.Subject subject) {
            List<Review> others = reviews.of(command.caseId(), command.subject()).stream()
                    .filter(review -> !review.id().equals(command.id()))
                    .toList();
            others.stream()
                    .filter(other -> !other.on().isAfter(command.on()))
                    .flatMap(before -> Review.tasks(before.id()).stream())
                    .forEach(task -> tasks.finish(command.caseId(), task));
            // Entered afterwards, an earlier look neither settles what a later one planned nor plans beside it.
            boolean latest = others.stream().noneMatch(other -> other.on().isAfter(command.on()));
            if (command.nextOn() != null && latest && !subject.over()) {
                tasks.note(new Tasks.Task(
                        command.caseId(),
                        Review.tasks(command.id()).getFirst(),
                        "review",
                        subject.name(),
                        command.nextOn()));
            }
            enterPhase.advanceTo(command.caseId(), Phase.Kind.MONITORING);
            audit.changed(
                    "review-noted",
                    de.lotse.audit.Subject.of(command.caseId()),
                    subject.kind().name());
        }
    }
}
