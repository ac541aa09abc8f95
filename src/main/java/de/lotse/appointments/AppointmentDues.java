package de.lotse.appointments;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** On Heute: cases whose first or next appointment is missing, with the latest day the concept allows (AP-01). */
@Component
class AppointmentDues implements DueSource {
    /** A follow-up six weeks ahead is not worth a line on the day of the talk. */
    private static final int WARNING_DAYS = 28;

    private final CaseDeadlines deadlines;

    AppointmentDues(CaseDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        LocalDate horizon = page.today().plusDays(WARNING_DAYS);
        return deadlines.missing(open).stream()
                .filter(one -> !one.latest().day().isAfter(horizon))
                .map(one -> due(one, page))
                .toList();
    }

    private static Due due(CaseDeadlines.Missing one, Page page) {
        String file = "/cases/" + one.row().id();
        return new Due(
                one.latest().day(),
                page.t(
                        "appointments.due." + one.latest().kind().name(),
                        one.row().name().full()),
                file,
                page.t(
                        "appointments.rule." + one.latest().kind().name(),
                        page.date(one.since()),
                        one.latest().period()),
                new Source(one.latest().source().toString(), "/concept#appointments"),
                page.t("appointments.due.action"),
                "/appointments/new?case=" + one.row().id(),
                false);
    }
}
