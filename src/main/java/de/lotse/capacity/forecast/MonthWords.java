package de.lotse.capacity.forecast;

import de.lotse.webui.Page;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says the months of a forecast in rounded numbers: weeks and percent, because it knows no better. */
final class MonthWords {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final double WEEK = 7;
    private static final int MANY_WEEKS = 104;
    private static final String NOTHING = "–";
    private final Page page;
    private final Instant startedAt;

    MonthWords(Page page, Instant startedAt) {
        this.page = page;
        this.startedAt = startedAt;
    }

    List<ForecastPage.Line> lines(Outlook outlook, Outlook asToday) {
        List<ForecastPage.Line> lines = new ArrayList<>();
        List<String> names = names("MMMM yyyy");
        for (int i = 0; i < outlook.months().size(); i++) {
            Outlook.Month month = outlook.months().get(i);
            Outlook.Month today = asToday.months().get(i);
            lines.add(new ForecastPage.Line(
                    names.get(i),
                    weeksBand(month.delay()),
                    weeks(today.delay()),
                    band("capacity.forecast.band", people(month.waiting())),
                    percentBand(month.load()),
                    percent(today.load())));
        }
        return lines;
    }

    /** The months from the next one on. */
    List<String> names(String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, page.locale());
        YearMonth first = YearMonth.from(startedAt.atZone(BERLIN)).plusMonths(1);
        List<String> months = new ArrayList<>();
        for (int i = 0; i < Simulation.MONTHS; i++) {
            months.add(format.format(first.plusMonths(i)));
        }
        return months;
    }

    /** Low, middle and high of a waiting time in weeks. */
    List<String> weeksOf(Outlook.Band days) {
        return List.of(weeks(days.low()), weeks(days.middle()), weeks(days.high()));
    }

    /** Low, middle and high of a number of people. */
    List<String> people(Outlook.Band number) {
        return List.of(whole(number.low()), whole(number.middle()), whole(number.high()));
    }

    /** The middle in weeks; a dash where nobody came. */
    String weeks(Outlook.@Nullable Band days) {
        return days == null ? NOTHING : weeks(days.middle());
    }

    /** The middle in percent; a dash where there is nothing to be full. */
    String percent(Outlook.@Nullable Band share) {
        return share == null ? NOTHING : page.t("capacity.forecast.percent", whole(share.middle()));
    }

    /** A waiting time in weeks instead of days. */
    static Outlook.@Nullable Band inWeeks(Outlook.Month month) {
        Outlook.Band days = month.delay();
        return days == null ? null : days.over(WEEK);
    }

    private String weeksBand(Outlook.@Nullable Band days) {
        return days == null ? NOTHING : band("capacity.forecast.band", weeksOf(days));
    }

    private String percentBand(Outlook.@Nullable Band share) {
        return share == null ? NOTHING : band("capacity.forecast.band.percent", people(share));
    }

    private String band(String key, List<String> three) {
        return page.t(key, three.get(1), three.get(0), three.get(2));
    }

    private String weeks(double days) {
        long weeks = Math.round(days / WEEK);
        return weeks > MANY_WEEKS ? page.t("capacity.forecast.over", MANY_WEEKS) : page.number(weeks);
    }

    private String whole(double number) {
        return page.number(Math.round(number));
    }
}
