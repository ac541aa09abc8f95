package de.lotse.casework.departure;

import de.lotse.access.CurrentActor;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** On Heute of a successor, for her first weeks: somebody who left passed on what she knew. */
@Component
class ReceivedDues implements DueSource {
    private static final int SHOWN_DAYS = 30;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final ExitInterviews interviews;
    private final ExitInterviewPages pages;
    private final CurrentActor current;

    ReceivedDues(ExitInterviews interviews, ExitInterviewPages pages, CurrentActor current) {
        this.interviews = interviews;
        this.pages = pages;
        this.current = current;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        TransferConcept.Passage rule = pages.rule();
        if (rule == null) {
            return List.of();
        }
        return interviews.received(current.get().account()).stream()
                .filter(one -> !page.today()
                        .isAfter(LocalDate.ofInstant(one.at(), BERLIN).plusDays(SHOWN_DAYS)))
                .map(one -> new Due(
                        page.today(),
                        page.t("casework.exit.due", pages.name(one.worker())),
                        "/departure/received",
                        rule.rule(),
                        ExitInterviewPages.source(rule),
                        page.t("casework.exit.due.action"),
                        "/departure/received",
                        true))
                .toList();
    }
}
