package de.lotse.capacity.forecast;

import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of the forecast. */
@Component
class ForecastPages {
    /** After so long without an end, the server was started anew meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final RunForecast run;
    private final Forecasts forecasts;
    private final Clock clock;

    ForecastPages(RunForecast run, Forecasts forecasts, Clock clock) {
        this.run = run;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** What is asked at first: everything as it is; null while there is nothing to learn from. */
    @Nullable
    Inputs today() {
        return run.observed().map(observed -> RunForecast.today(observed, 0)).orElse(null);
    }

    Forecast find(UUID id) {
        return forecasts.find(id).orElseThrow(NotFound::new);
    }

    /** Before anything was asked. */
    ForecastPage empty(Page page) {
        Observed known = run.observed().orElse(null);
        return new ForecastPage(
                page.t(known == null ? "capacity.forecast.unknown" : "capacity.forecast.begin"),
                known != null,
                known != null && known.hours(),
                null,
                null,
                scenarios(page));
    }

    ForecastPage of(Forecast forecast, Page page) {
        Forecast.Result result = forecast.result();
        boolean stuck = result == null && forecast.startedAt().plus(PATIENCE).isBefore(clock.instant());
        if (result == null && !stuck) {
            return running(forecast, page);
        }
        Observed known = run.observed().orElse(null);
        boolean hours = known != null && known.hours();
        if (result == null) {
            return new ForecastPage(
                    page.t("capacity.forecast.stuck"),
                    known != null,
                    hours,
                    new ForecastPage.Running(forecast.progress(), true),
                    null,
                    List.of());
        }
        ForecastWords words = new ForecastWords(page, forecast, result);
        return new ForecastPage(words.lead(), known != null, hours, null, words.shown(), scenarios(page));
    }

    /** Asked every second, so it looks at nothing but how far it is. */
    private static ForecastPage running(Forecast forecast, Page page) {
        return new ForecastPage(
                page.t("capacity.forecast.running"),
                true,
                false,
                new ForecastPage.Running(forecast.progress(), false),
                null,
                List.of());
    }

    private List<ForecastPage.Scenario> scenarios(Page page) {
        return forecasts.scenarios().stream().map(one -> scenario(one, page)).toList();
    }

    private static ForecastPage.Scenario scenario(Forecast one, Page page) {
        Forecast.Result result = one.result();
        String name = one.name();
        if (result == null || name == null) {
            throw new IllegalStateException("a scenario has a name and a result");
        }
        ForecastPage.Line last = new ForecastWords(page, one, result).lines().getLast();
        return new ForecastPage.Scenario(
                name,
                "/capacity/forecast/" + one.id(),
                last.delay(),
                last.load(),
                page.date(LocalDate.ofInstant(one.startedAt(), BERLIN)));
    }
}
