package de.lotse.appointments.booking;

import de.lotse.access.Colleagues;
import de.lotse.appointments.AppointmentDeadlines;
import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.Urgencies;
import de.lotse.casework.casefile.Case;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether a case is urgent, since when and by whose word, and by when its appointment has to be (AP-01). */
@Component
class UrgentPages {
    private final CaseDeadlines deadlines;
    private final Urgencies urgencies;
    private final Colleagues colleagues;

    UrgentPages(CaseDeadlines deadlines, Urgencies urgencies, Colleagues colleagues) {
        this.deadlines = deadlines;
        this.urgencies = urgencies;
        this.colleagues = colleagues;
    }

    /**
     * What the page says.
     *
     * @param said since when and by whose word; null where it is not urgent
     * @param rule by when the appointment has to be, by the concept
     */
    public record Urgent(@Nullable String said, String rule, Source source) {}

    /** The part of the page; null where the concept sets no deadline for urgent cases. */
    @Nullable
    Urgent of(Case theCase, Page page) {
        Urgencies.Urgency urgency = urgencies.now(List.of(theCase.id())).get(theCase.id());
        LocalDate since = urgency == null ? null : urgency.since();
        AppointmentDeadlines.Latest latest =
                deadlines.rules().urgent(since == null ? page.today() : since).orElse(null);
        return latest == null
                ? null
                : new Urgent(
                        urgency == null || since == null
                                ? null
                                : page.t(
                                        "appointments.urgent.said",
                                        page.date(since),
                                        colleagues.name(urgency.by()).orElse("–")),
                        page.t("appointments.urgent.rule", latest.period(), page.day(latest.day())),
                        new Source(latest.source().toString(), "/concept#appointments"));
    }
}
