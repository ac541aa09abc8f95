package de.lotse.intake.waiting;

import de.lotse.capacity.PeopleWaiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells planning how many people wait: on the waiting list, admitted without a case, or passed on without a talk; figures only. */
@Component
@Transactional(readOnly = true)
class CountWaiting implements PeopleWaiting {
    private final JdbcClient jdbc;

    CountWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Waiting today() {
        return jdbc.sql("select on_list, admitted, passed_on from intake_waiting_people()")
                .query((row, number) -> new Waiting(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }
}
