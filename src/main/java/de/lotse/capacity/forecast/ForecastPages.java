package de.lotse.capacity.forecast;

import de.lotse.capacity.Measure;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of the forecast. The data are looked at once, where a new one is asked; a stored one says itself on what it rests. */
@Component
class ForecastPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final RunForecast run;
    private final Forecasts forecasts;
    private final Concepts concepts;

    ForecastPages(RunForecast run, Forecasts forecasts, Concepts concepts) {
        this.run = run;
        this.forecasts = forecasts;
        this.concepts = concepts;
    }

    /** The page before anything was asked. @param today everything as it is; null while there is nothing to learn from */
    record Begin(ForecastPage view, @Nullable Inputs today) {}

    Forecast find(UUID id) {
        return forecasts.find(id).orElseThrow(NotFound::new);
    }

    /** Before anything was asked. */
    Begin begin(Page page) {
        Observed known = run.observed().orElse(null);
        if (known == null) {
            return new Begin(
                    new ForecastPage(page.t("capacity.forecast.unknown"), null, null, null, scenarios(page)), null);
        }
        Inputs today = RunForecast.today(known);
        return new Begin(
                new ForecastPage(
                        page.t("capacity.forecast.begin"),
                        new ForecastPage.Ask(
                                known.hours(),
                                page.t("capacity.forecast.waiting.from", WaitingWords.of(known.waiting(), page))),
                        null,
                        null,
                        scenarios(page)),
                today);
    }

    ForecastPage of(Forecast forecast, Page page) {
        Forecast.Result result = forecast.result();
        if (result == null) {
            return unfinished(forecast, page);
        }
        ForecastWords words = new ForecastWords(page, forecast, result);
        return new ForecastPage(
                words.lead(),
                new ForecastPage.Ask(
                        result.basis().hours(),
                        page.t(
                                "capacity.forecast.waiting.from",
                                WaitingWords.of(result.basis().waiting(), page))),
                null,
                words.shown(),
                scenarios(page));
    }

    /** While it is played this is asked every second, so it looks at nothing but how far it is. */
    private ForecastPage unfinished(Forecast forecast, Page page) {
        if (forecast.state() == Forecast.State.RUNNING) {
            return new ForecastPage(
                    page.t("capacity.forecast.running"),
                    null,
                    new ForecastPage.Running(forecast.progress(), null),
                    null,
                    List.of());
        }
        boolean failed = forecast.state() == Forecast.State.FAILED;
        return new ForecastPage(
                page.t(failed ? "capacity.forecast.failed" : "capacity.forecast.stuck"),
                new ForecastPage.Ask(Measure.of(concepts).inHours(), null),
                new ForecastPage.Running(
                        forecast.progress(),
                        page.t(failed ? "capacity.forecast.failed.text" : "capacity.forecast.stuck.text")),
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
