package de.lotse.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration. While the world is played it can be set back for the thread that plays, so that a case of last
 * spring is opened last spring by the ordinary use case; everybody else sees the real time.
 */
@Component
@Primary
@Profile("demo")
class DemonstrationClock extends Clock {
    private static final ScopedValue<Duration> BACK = ScopedValue.newInstance();
    private final Clock real;

    DemonstrationClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /** Does the work as if it were so many days ago. */
    static void daysAgo(long days, Runnable work) {
        ScopedValue.where(BACK, Duration.ofDays(days)).run(work);
    }

    @Override
    public Instant instant() {
        return BACK.isBound() ? real.instant().minus(BACK.get()) : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(real.withZone(zone));
    }
}
