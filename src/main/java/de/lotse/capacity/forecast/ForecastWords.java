package de.lotse.capacity.forecast;

import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says a forecast in words: what comes out, beside what, and on what it rests. */
final class ForecastWords {
    private final Page page;
    private final Forecast forecast;
    private final Forecast.Result result;
    private final MonthWords months;

    ForecastWords(Page page, Forecast forecast, Forecast.Result result) {
        this.page = page;
        this.forecast = forecast;
        this.result = result;
        this.months = new MonthWords(page, forecast.startedAt());
    }

    /** What comes out, in one sentence. */
    String lead() {
        Outlook.Month last = result.outlook().last();
        Outlook.Month today = result.asToday().last();
        Outlook.Band delay = last.delay();
        if (result.outlook().capacity() == 0) {
            return waiting("capacity.forecast.lead.posts", last, today);
        }
        if (delay == null) {
            return waiting("capacity.forecast.lead.inflow", last, today);
        }
        List<String> weeks = months.weeksOf(delay);
        long middle = Math.round(delay.middle() / 7);
        return page.t(
                middle == 0 ? "capacity.forecast.lead.none" : "capacity.forecast.lead",
                page.t("capacity.forecast.weeks", weeks.get(1), middle),
                weeks.get(0),
                weeks.get(2),
                months.weeks(today.delay()));
    }

    private String waiting(String key, Outlook.Month last, Outlook.Month today) {
        List<String> people = months.people(last.waiting());
        return page.t(
                key,
                people.get(1),
                people.get(0),
                people.get(2),
                months.people(today.waiting()).get(1));
    }

    ForecastPage.Shown shown() {
        return new ForecastPage.Shown(
                forecast.id().toString(),
                forecast.name(),
                result.basis().few(),
                compared(),
                delayPlot(),
                loadPlot(),
                lines(),
                assumptions());
    }

    /** The waiting time; null where nobody comes who could wait. */
    @Nullable
    Plot delayPlot() {
        return plot(MonthWords::inWeeks, lead());
    }

    /** The load; null where there are no posts. */
    @Nullable
    Plot loadPlot() {
        Outlook.Band load = result.outlook().last().load();
        if (load == null) {
            return null;
        }
        List<String> percent = months.people(load);
        return plot(
                Outlook.Month::load,
                page.t("capacity.forecast.load.said", percent.get(1), percent.get(0), percent.get(2)));
    }

    private @Nullable Plot plot(Function<Outlook.Month, Outlook.@Nullable Band> of, String said) {
        return Plot.of(result.outlook(), result.asToday(), of, months.names("MMM"), said, page::typed);
    }

    /** What was asked beside how it is. */
    List<Fact> compared() {
        Inputs asked = forecast.inputs();
        Inputs today = result.today();
        return List.of(
                fact("fte", page.number(asked.fte()), page.number(today.fte())),
                fact(
                        result.basis().hours() ? "hours" : "perPost",
                        page.number(asked.perPost()),
                        page.number(today.perPost())),
                fact("perMonth", page.number(asked.perMonth()), page.number(today.perMonth())),
                fact("duration", percent(asked.duration()), percent(today.duration())),
                fact("waiting", page.number(asked.waiting()), page.number(today.waiting())));
    }

    private String percent(int share) {
        return page.t("capacity.forecast.percent", share);
    }

    private Fact fact(String key, String asked, String today) {
        return new Fact(page.t("capacity.forecast." + key), asked, page.t("capacity.forecast.today", today), null);
    }

    List<ForecastPage.Line> lines() {
        return months.lines(result.outlook(), result.asToday());
    }

    /** What was taken for true, each with the number of cases behind it. */
    List<String> assumptions() {
        Basis basis = result.basis();
        List<String> all = new ArrayList<>();
        all.add(page.t("capacity.forecast.assume.came", basis.came(), Math.round(basis.months())));
        all.add(page.t("capacity.forecast.assume.running", basis.running()));
        all.add(page.t(
                "capacity.forecast.assume.lasted",
                basis.lasted(),
                basis.ended(),
                page.number(Math.max(1, Math.round(basis.medianDays() / 7)))));
        categories(basis, all);
        all.add(page.t(basis.keyed() ? "capacity.forecast.assume.keyed" : "capacity.forecast.assume.unkeyed"));
        all.add(page.t("capacity.forecast.assume.first"));
        all.add(page.t(
                "capacity.forecast.assume.waiting",
                forecast.inputs().waiting(),
                WaitingWords.of(basis.waiting(), page)));
        all.add(page.t("capacity.forecast.assume.runs", page.number(Simulation.RUNS)));
        all.add(page.t("capacity.forecast.assume.not"));
        return all;
    }

    private void categories(Basis basis, List<String> all) {
        if (basis.pooled() > 0) {
            all.add(page.t("capacity.forecast.assume.pooled", basis.pooled()));
        }
        if (basis.uncategorised() > 0) {
            all.add(page.t("capacity.forecast.assume.uncategorised", basis.uncategorised()));
        }
        if (basis.former() > 0) {
            all.add(page.t(
                    "capacity.forecast.assume.former", basis.former(), String.join(", ", basis.formerCategories())));
        }
    }
}
