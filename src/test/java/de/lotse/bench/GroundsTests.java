package de.lotse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.access.ActAs;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.With;
import de.lotse.capacity.Capacities;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality of the measurement's own has exactly the workers it says, and their week is booked as any. */
@LotseTest
class GroundsTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Ground SMALL = new Ground("messung-klein", 5997, "unna", 3_000_000, 2, 26, 2);

    @Autowired
    ApplicationContext app;

    @Test
    void aTeamHasItsWeekAndASecondFillingAddsNothing() throws Exception {
        LocalDate today = LocalDate.now(BERLIN);
        Grounds grounds = new Grounds(new Filling(app, today));
        TeamWeek week = new TeamWeek(app, today);
        for (int times = 0; times < 2; times++) {
            grounds.fill(SMALL);
            assertThat(week.book(SMALL)).isEqualTo(50);
        }
        LocalDate monday = TeamWeek.monday(today);
        List<Appointment> seen =
                as(() -> app.getBean(Appointments.class).between(start(monday), start(monday.plusWeeks(1))));
        assertThat(seen).hasSize(50);
        assertThat(seen.stream().filter(one -> one.with() instanceof With.OfCase))
                .as("hers with what she noted, those of her colleague without")
                .hasSize(25)
                .allSatisfy(one -> assertThat(one.with().talk())
                        .isEqualTo(new With.Meeting("ar", With.Interpreter.NEEDED, "Erfundene Unterlagen mitbringen")));
    }

    @Test
    void everyWorkerHasAFullPost() throws Exception {
        new Grounds(new Filling(app, LocalDate.now(BERLIN))).fill(SMALL);
        assertThat(as(() -> app.getBean(Capacities.class).workers()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.fte()).isEqualByComparingTo("1"))
                .allSatisfy(one -> assertThat(one.carried().open()).isPositive());
    }

    private <T> T as(Supplier<T> work) {
        return ActAs.worker(
                SMALL.login(0),
                () -> Objects.requireNonNull(
                        app.getBean(TransactionTemplate.class).execute(_ -> work.get())));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BERLIN).toInstant();
    }
}
