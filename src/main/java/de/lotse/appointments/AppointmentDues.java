package de.lotse.appointments;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** On Heute: cases whose first or next appointment is missing or too late, with the latest day the concept allows (AP-01). */
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
                .filter(one -> !one.missing().latest().day().isAfter(horizon))
                .map(one -> due(one.row(), one.missing(), page))
                .toList();
    }

    private static Due due(Caseload.Row row, CaseDeadlines.Missing missing, Page page) {
        boolean booked = missing.booked() != null;
        return new Due(
                missing.latest().day(),
                page.t("appointments.missing.of", row.name().full(), DeadlineWords.of(missing, page)),
                "/cases/" + row.id(),
                DeadlineWords.rule(missing, page),
                DeadlineWords.source(missing),
                page.t(booked ? "appointments.missing.earlier" : "appointments.missing.action"),
                booked ? "/cases/" + row.id() + "/appointments" : "/appointments/new?case=" + row.id(),
                booked);
    }
}
