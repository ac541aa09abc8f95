package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever cannot send now is told when she can: in an hour, or not before tomorrow (IN-02). */
@LotseTest
@Requirement("IN-02")
class ThrottleTests {
    private static final String DOOR = "muenster";

    private final ApplicationContext app;
    private final CaseBench somebody;

    @Autowired
    ThrottleTests(ApplicationContext app) {
        this.app = app;
        somebody = new CaseBench(app, DOOR);
    }

    private Throttle bounds(int perHour, int perDay) {
        return new Throttle(app.getBean(Requests.class), Clock.systemUTC(), perHour, perDay);
    }

    private Throttle.When sends(Throttle throttle, String address) {
        return somebody.as(() -> throttle.lets(DOOR, address));
    }

    @Test
    void oneAddressThatSentManyMaySendAgainInAnHourAndOthersNow() {
        Throttle throttle = bounds(1, 1_000_000);
        assertThat(sends(throttle, "203.0.113.1")).isEqualTo(Throttle.When.NOW);
        assertThat(sends(throttle, "203.0.113.1")).isEqualTo(Throttle.When.IN_AN_HOUR);
        assertThat(sends(throttle, "203.0.113.2")).isEqualTo(Throttle.When.NOW);
    }

    @Test
    void onceTheDayIsFullAnHourChangesNothing() {
        assertThat(sends(bounds(30, 0), "203.0.113.3")).isEqualTo(Throttle.When.TOMORROW);
    }
}
