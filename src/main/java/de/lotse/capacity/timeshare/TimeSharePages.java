package de.lotse.capacity.timeshare;

import de.lotse.casework.CaseworkConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the page of one's own weeks, and the team's for coordination. */
@Component
@Transactional(readOnly = true)
public class TimeSharePages {
    private static final int SHOWN = 13;
    private final Weeks weeks;
    private final RecordWeek record;
    private final Concepts concepts;

    TimeSharePages(Weeks weeks, RecordWeek record, Concepts concepts) {
        this.weeks = weeks;
        this.record = record;
        this.concepts = concepts;
    }

    /** The team in figures. @param bars null where too few noted their weeks */
    public record Team(
            String lead, @Nullable WeekBars bars, List<TimeSharePage.Line> lines, String rule, Source source) {}

    TimeSharePage own(Page page) {
        CaseworkConcept.TimeSplit split = split().orElseThrow(NotFound::new);
        List<Week> hers = weeks.own(since(page));
        return new TimeSharePage(
                lead("capacity.time.own", hers, split, page),
                record.open().stream()
                        .map(monday -> new Choice(monday.toString(), word(monday, page)))
                        .toList(),
                IntStream.rangeClosed(0, 10)
                        .mapToObj(i -> new Choice(String.valueOf(i * 10), page.t("capacity.time.percent", i * 10)))
                        .toList(),
                bars(hers, split, page),
                lines(hers, page),
                split.rule(),
                source(split));
    }

    /** What the form starts with: the first week she has not noted, and the share of the last one; the target at first. */
    Begin begin(Page page) {
        List<Week> hers = weeks.own(since(page));
        LocalDate missing = record.open().reversed().stream()
                .filter(monday ->
                        hers.isEmpty() || monday.isAfter(hers.getLast().monday()))
                .findFirst()
                .orElse(record.open().getFirst());
        int share = hers.isEmpty()
                ? target(split().orElseThrow(NotFound::new))
                : hers.getLast().counselling();
        return new Begin(hers.isEmpty() ? record.open().get(1) : missing, Math.round(share / 10f) * 10);
    }

    record Begin(LocalDate monday, int counselling) {}

    /** The team's weeks; empty where the concept names no target. */
    public Optional<Team> team(Page page) {
        return split().map(split -> {
            List<Week> all = weeks.team(since(page));
            return new Team(
                    all.isEmpty() ? page.t("capacity.time.few") : lead("capacity.time.team", all, split, page),
                    bars(all, split, page),
                    lines(all, page),
                    split.rule(),
                    source(split));
        });
    }

    /** What the concept says about the share of working time. */
    Optional<CaseworkConcept.TimeSplit> split() {
        return Optional.ofNullable(concepts.section(CaseworkConcept.class).timeSplit());
    }

    private static String lead(String key, List<Week> some, CaseworkConcept.TimeSplit split, Page page) {
        int target = target(split);
        return some.isEmpty()
                ? page.t("capacity.time.nothing", target, 100 - target)
                : page.t(
                        key,
                        Math.round(some.stream()
                                .mapToInt(Week::counselling)
                                .average()
                                .orElse(0)),
                        target,
                        some.size());
    }

    private static @Nullable WeekBars bars(List<Week> some, CaseworkConcept.TimeSplit split, Page page) {
        return some.isEmpty()
                ? null
                : WeekBars.of(
                        some,
                        RecordWeek.monday(page.today()),
                        SHOWN,
                        target(split),
                        monday -> page.date(monday).substring(0, 6),
                        lead("capacity.time.said", some, split, page));
    }

    private static List<TimeSharePage.Line> lines(List<Week> some, Page page) {
        return some.reversed().stream()
                .map(week -> new TimeSharePage.Line(
                        word(week.monday(), page),
                        page.t("capacity.time.percent", week.counselling()),
                        page.t("capacity.time.percent", week.network()),
                        page.number(week.workers())))
                .toList();
    }

    private static String word(LocalDate monday, Page page) {
        return page.t("capacity.time.week", page.date(monday), page.date(monday.plusDays(6)));
    }

    private static LocalDate since(Page page) {
        return RecordWeek.monday(page.today()).minusWeeks(SHOWN - 1L);
    }

    private static int target(CaseworkConcept.TimeSplit split) {
        return split.caseShare().multiply(BigDecimal.valueOf(100)).intValue();
    }

    private static Source source(CaseworkConcept.TimeSplit split) {
        return new Source(split.source().toString(), "/concept");
    }
}
