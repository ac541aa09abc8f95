package de.lotse.intake.waiting;

import de.lotse.capacity.PeopleWaiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells planning how many people wait: on the waiting list or until they are invited, admitted without a case, or passed on without a
 * talk; figures only. Whoever was referred to other help because the list was full does not wait: no place is kept for her, she may come
 * back in about three months (Konzept Münster Kap. 4, IN-06). If she does, she is one of those who come, and the inflow observed so far
 * holds people like her already; counted here too, the outlook would take her in twice. From the day she is back she is admitted and counts.
 */
@Component
@Transactional(readOnly = true)
class CountWaiting implements PeopleWaiting {
    private final JdbcClient jdbc;

    CountWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Waiting today() {
        return jdbc.sql("select on_list + intake_invitation_people(), admitted, passed_on from intake_waiting_people()")
                .query((row, number) -> new Waiting(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }
}
