package de.lotse.casework.monitoring;

import de.lotse.casework.SubjectOver;
import de.lotse.casework.SubjectTakenUp;
import de.lotse.casework.contact.Tasks;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drops the look that was planned at something of which nothing is left to look at, where it would stand in the way of the end too, and
 * plans it again where that goes on after all, as often as it does (CW-08).
 */
@Service
@Transactional
class SettleReviews {
    private final Subjects subjects;
    private final Reviews reviews;
    private final Tasks tasks;

    SettleReviews(Subjects subjects, Reviews reviews, Tasks tasks) {
        this.subjects = subjects;
        this.reviews = reviews;
        this.tasks = tasks;
    }

    @EventListener
    void on(SubjectOver over) {
        reviews.of(over.caseId(), over.subject()).stream()
                .flatMap(review -> Review.tasks(review.id()).stream())
                .forEach(task -> tasks.drop(over.caseId(), task));
    }

    @EventListener
    void on(SubjectTakenUp taken) {
        List<Review> looks = reviews.of(taken.caseId(), taken.subject());
        LocalDate nextOn = looks.isEmpty() ? null : looks.getFirst().nextOn();
        if (nextOn != null) {
            subjects.of(taken.caseId()).stream()
                    .filter(one -> one.id().equals(taken.subject()) && !one.over())
                    .forEach(one -> tasks.note(new Tasks.Task(
                            taken.caseId(),
                            Review.tasks(looks.getFirst().id()).getLast(),
                            "review",
                            one.name(),
                            nextOn)));
        }
    }
}
