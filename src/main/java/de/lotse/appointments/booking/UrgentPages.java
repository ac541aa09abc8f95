package de.lotse.appointments.booking;

import de.lotse.access.Colleagues;
import de.lotse.appointments.AppointmentDeadlines;
import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.NoteUrgency;
import de.lotse.appointments.Urgencies;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.UrgentCases;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether a case is urgent, since when and by whose word, and by when its appointment has to be (AP-01). */
@Component
class UrgentPages implements UrgentCases {
    private final CaseDeadlines deadlines;
    private final Urgencies urgencies;
    private final NoteUrgency noteUrgency;
    private final Colleagues colleagues;

    UrgentPages(CaseDeadlines deadlines, Urgencies urgencies, NoteUrgency noteUrgency, Colleagues colleagues) {
        this.deadlines = deadlines;
        this.urgencies = urgencies;
        this.noteUrgency = noteUrgency;
        this.colleagues = colleagues;
    }

    @Override
    public @Nullable Urgent of(Case theCase, Page page) {
        if (deadlines.rules().urgent(page.today()).isEmpty()) {
            return null;
        }
        Urgencies.Urgency urgency = urgencies.now(List.of(theCase.id())).get(theCase.id());
        LocalDate since = urgency == null ? null : urgency.since();
        AppointmentDeadlines.Latest latest =
                deadlines.rules().urgent(since == null ? page.today() : since).orElseThrow();
        return new Urgent(
                urgency == null || since == null
                        ? null
                        : page.t(
                                "appointments.urgent.said",
                                page.date(since),
                                colleagues.name(urgency.by()).orElse("–")),
                page.t("appointments.urgent.rule", latest.period(), page.day(latest.day())),
                new Source(latest.source().toString(), "/concept#appointments"));
    }

    @Override
    public void note(UUID id, CaseId caseId, LocalDate since) {
        if (urgencies.now(List.of(caseId)).isEmpty()) {
            noteUrgency.note(id, caseId, since);
        }
    }
}
