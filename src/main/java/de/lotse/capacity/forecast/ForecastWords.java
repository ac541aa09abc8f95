package de.lotse.capacity.forecast;

import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says a forecast in words and rounded numbers: weeks and percent, because it knows no better. */
final class ForecastWords {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int MANY_WEEKS = 104;
    private final Page page;
    private final Forecast forecast;
    private final Forecast.Result result;

    ForecastWords(Page page, Forecast forecast, Forecast.Result result) {
        this.page = page;
        this.forecast = forecast;
        this.result = result;
    }

    /** What comes out, in one sentence. */
    String lead() {
        Outlook.Month last = result.outlook().months().getLast();
        Outlook.Month today = result.asToday().months().getLast();
        long middle = Math.round(last.delay().middle() / 7);
        return page.t(
                middle == 0 ? "capacity.forecast.lead.none" : "capacity.forecast.lead",
                page.t("capacity.forecast.weeks", weeks(last.delay().middle()), middle),
                weeks(last.delay().low()),
                weeks(last.delay().high()),
                weeks(today.delay().middle()));
    }

    ForecastPage.Shown shown() {
        return new ForecastPage.Shown(
                forecast.id().toString(),
                forecast.name(),
                result.basis().few(),
                compared(),
                Plot.of(
                        inWeeks(result.outlook()),
                        inWeeks(result.asToday()),
                        Outlook.Month::delay,
                        months("MMM"),
                        lead()),
                Plot.of(result.outlook(), result.asToday(), Outlook.Month::load, months("MMM"), loadSaid()),
                lines(),
                assumptions());
    }

    private String loadSaid() {
        Outlook.Band load = result.outlook().months().getLast().load();
        return page.t("capacity.forecast.load.said", percent(load.middle()), percent(load.low()), percent(load.high()));
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
                fact("duration", asked.duration() + " %", today.duration() + " %"));
    }

    private Fact fact(String key, String asked, String today) {
        return new Fact(page.t("capacity.forecast." + key), asked, page.t("capacity.forecast.today", today), null);
    }

    List<ForecastPage.Line> lines() {
        List<ForecastPage.Line> lines = new ArrayList<>();
        List<String> names = months("MMMM yyyy");
        for (int i = 0; i < result.outlook().months().size(); i++) {
            Outlook.Month month = result.outlook().months().get(i);
            Outlook.Month today = result.asToday().months().get(i);
            lines.add(new ForecastPage.Line(
                    names.get(i),
                    band(
                            weeks(month.delay().middle()),
                            weeks(month.delay().low()),
                            weeks(month.delay().high())),
                    weeks(today.delay().middle()),
                    band(
                            people(month.waiting().middle()),
                            people(month.waiting().low()),
                            people(month.waiting().high())),
                    page.t(
                            "capacity.forecast.band.percent",
                            people(month.load().middle()),
                            people(month.load().low()),
                            people(month.load().high())),
                    percent(today.load().middle())));
        }
        return lines;
    }

    private String band(String middle, String low, String high) {
        return page.t("capacity.forecast.band", middle, low, high);
    }

    /** What was taken for true, each with the number of cases behind it. */
    List<String> assumptions() {
        Forecast.Basis basis = result.basis();
        List<String> all = new ArrayList<>();
        all.add(page.t("capacity.forecast.assume.came", basis.came(), Math.round(basis.months())));
        all.add(page.t("capacity.forecast.assume.running", basis.running()));
        all.add(page.t(
                "capacity.forecast.assume.lasted",
                basis.lasted(),
                basis.ended(),
                page.number(Math.max(1, Math.round(basis.medianDays() / 7)))));
        if (basis.pooled() > 0) {
            all.add(page.t("capacity.forecast.assume.pooled", basis.pooled()));
        }
        all.add(page.t(basis.keyed() ? "capacity.forecast.assume.keyed" : "capacity.forecast.assume.unkeyed"));
        all.add(page.t("capacity.forecast.assume.first", forecast.inputs().waiting()));
        all.add(page.t("capacity.forecast.assume.runs", page.number(Simulation.RUNS)));
        all.add(page.t("capacity.forecast.assume.not"));
        return all;
    }

    private List<String> months(String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, page.locale());
        YearMonth first = YearMonth.from(LocalDate.ofInstant(forecast.startedAt(), BERLIN))
                .plusMonths(1);
        List<String> months = new ArrayList<>();
        for (int i = 0; i < Simulation.MONTHS; i++) {
            months.add(format.format(first.plusMonths(i)));
        }
        return months;
    }

    private static Outlook inWeeks(Outlook outlook) {
        return new Outlook(
                outlook.capacity(),
                outlook.months().stream()
                        .map(one -> new Outlook.Month(
                                one.number(),
                                one.load(),
                                one.waiting(),
                                new Outlook.Band(
                                        one.delay().low() / 7,
                                        one.delay().middle() / 7,
                                        one.delay().high() / 7)))
                        .toList());
    }

    private String weeks(double days) {
        long weeks = Math.round(days / 7);
        return weeks > MANY_WEEKS ? page.t("capacity.forecast.over", MANY_WEEKS) : page.number(weeks);
    }

    private String people(double number) {
        return page.number(Math.round(number));
    }

    private String percent(double share) {
        return Math.round(share) + " %";
    }
}
