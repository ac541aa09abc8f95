package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.capacity.forecast.Inputs;
import de.lotse.capacity.forecast.Observed;
import de.lotse.capacity.forecast.RunForecast;
import de.lotse.capacity.timeshare.RecordWeek;
import de.lotse.casework.CaseworkConcept;
import de.lotse.tenancy.Concepts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some weeks of working time, and a scenario coordination kept for the steering group. */
@Component
@Profile("demo")
class Planning {
    private static final List<Integer> SHARES = List.of(70, 60, 80, 50, 60);
    private final RecordWeek weeks;
    private final RunForecast forecast;
    private final Concepts concepts;

    Planning(RecordWeek weeks, RunForecast forecast, Concepts concepts) {
        this.weeks = weeks;
        this.forecast = forecast;
        this.concepts = concepts;
    }

    /** Plays both for a municipality. */
    void play(String municipality) {
        Workers.of(municipality, Role.CASE_MANAGER).forEach(worker -> ActAs.worker(worker.login(), this::note));
        ActAs.worker(
                Workers.of(municipality, Role.COORDINATOR).getFirst().login(),
                () -> forecast.observed().ifPresent(observed -> oneMorePost(municipality, observed)));
    }

    /** Every past week but the last, of which Heute then reminds. */
    private void note() {
        if (concepts.section(CaseworkConcept.class).timeSplit() == null) {
            return;
        }
        List<LocalDate> past = weeks.open().subList(2, weeks.open().size());
        for (int i = 0; i < past.size(); i++) {
            weeks.record(past.get(i), SHARES.get(i % SHARES.size()));
        }
    }

    private void oneMorePost(String municipality, Observed observed) {
        Inputs today = RunForecast.today(observed);
        forecast.playNow(
                UUID.nameUUIDFromBytes(("lotse-demo:scenario:" + municipality).getBytes(StandardCharsets.UTF_8)),
                new Inputs(
                        today.fte().add(BigDecimal.ONE),
                        today.perPost(),
                        today.perMonth(),
                        today.duration(),
                        today.waiting()),
                "Eine Stelle mehr");
    }
}
