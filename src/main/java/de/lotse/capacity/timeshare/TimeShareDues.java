package de.lotse.capacity.timeshare;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reminds whoever notes her weeks of the last one, until Friday; nobody is made to begin. */
@Component
class TimeShareDues implements DueSource {
    private static final int WEEKS = 6;
    private final Weeks weeks;
    private final TimeSharePages pages;

    TimeShareDues(Weeks weeks, TimeSharePages pages) {
        this.weeks = weeks;
        this.pages = pages;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        LocalDate last = RecordWeek.monday(page.today()).minusWeeks(1);
        CaseworkConcept.TimeSplit split = pages.split().orElse(null);
        List<Week> hers = split == null ? List.of() : weeks.own(last.minusWeeks(WEEKS));
        boolean noted = hers.stream().anyMatch(week -> !week.monday().isBefore(last));
        if (split == null || hers.isEmpty() || noted) {
            return List.of();
        }
        return List.of(new Due(
                last.plusDays(11),
                page.t("capacity.time.due", page.date(last)),
                "/time-share",
                split.rule(),
                new Source(split.source().toString(), "/concept"),
                page.t("capacity.time.due.action"),
                "/time-share",
                false));
    }
}
