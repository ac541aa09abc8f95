package de.lotse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the tests: another day for whatever a test does on its own thread, the real time for everybody else. */
@Component
@Primary
@Profile("!demo")
public class TestClock extends Clock {
    private static final ScopedValue<Duration> AHEAD = ScopedValue.newInstance();
    private final Clock real;

    TestClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /** Does the work as if it were the day, at noon. */
    public static <T> T on(LocalDate day, Callable<T> work) throws Exception {
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        return ScopedValue.where(AHEAD, Duration.between(Instant.now(), noon)).call(work::call);
    }

    @Override
    public Instant instant() {
        return AHEAD.isBound() ? real.instant().plus(AHEAD.get()) : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TestClock(real.withZone(zone));
    }
}
