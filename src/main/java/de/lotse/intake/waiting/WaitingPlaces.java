package de.lotse.intake.waiting;

import de.lotse.intake.request.RequestMoved;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The places of the waiting list; the database gives each to one request only. */
@Repository
@Transactional
public class WaitingPlaces {
    private static final int WITHOUT_LIMIT = 10_000;
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of asking for a place. */
    enum Place {
        TAKEN,
        /** The request has one already, perhaps because a colleague was a moment faster: it is not ours to give back. */
        HELD,
        NONE
    }

    /** Takes a free place; whoever is a moment later waits for the other and then looks again. */
    Place take(UUID request, @Nullable Integer limit) {
        int most = limit == null ? WITHOUT_LIMIT : limit;
        while (!has(request)) {
            if (taken() >= most) {
                return Place.NONE;
            }
            boolean free = jdbc.sql("""
                            insert into intake_place (municipality_id, place, request_id, since_at)
                            select database_municipality(), free, ?, ? from generate_series(1, ?) free
                            where not exists (select 1 from intake_place
                                              where municipality_id = database_municipality() and place = free)
                            order by free limit 1 on conflict do nothing
                            """)
                            .params(request, Timestamp.from(clock.instant()), most)
                            .update()
                    == 1;
            if (free) {
                return Place.TAKEN;
            }
        }
        return Place.HELD;
    }

    /** How many are taken. */
    @Transactional(readOnly = true)
    public int taken() {
        return jdbc.sql("select count(*) from intake_place where municipality_id = database_municipality()")
                .query(Integer.class)
                .single();
    }

    /** Gives the place back, if the request has one. */
    void leave(UUID request) {
        jdbc.sql("delete from intake_place where municipality_id = database_municipality() and request_id = ?")
                .param(request)
                .update();
    }

    private boolean has(UUID request) {
        return jdbc.sql("""
                        select exists (select 1 from intake_place
                          where municipality_id = database_municipality() and request_id = ?)
                        """).param(request).query(Boolean.class).single();
    }

    /** Whoever is assigned or no longer wants to come waits no more. */
    @EventListener
    void on(RequestMoved moved) {
        switch (moved.kind()) {
            case ASSIGNED, WITHDRAWN, REFUSED, REFERRED -> leave(moved.request());
            default -> {}
        }
    }
}
