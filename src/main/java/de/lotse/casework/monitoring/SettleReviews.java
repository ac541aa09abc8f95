package de.lotse.casework.monitoring;

import de.lotse.casework.SubjectOver;
import de.lotse.casework.contact.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles the look that was planned at something of which nothing is left to look at; it would stand in the way of the end too (CW-08). */
@Service
@Transactional
class SettleReviews {
    private final Reviews reviews;
    private final Tasks tasks;

    SettleReviews(Reviews reviews, Tasks tasks) {
        this.reviews = reviews;
        this.tasks = tasks;
    }

    @EventListener
    void on(SubjectOver over) {
        reviews.of(over.caseId(), over.subject())
                .forEach(review -> tasks.finish(over.caseId(), Review.task(review.id())));
    }
}
