package de.lotse.appointments.calendar;

import de.lotse.access.CurrentActor;
import de.lotse.appointments.MeetingChoices;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who looks at whose week, and for which case a time is looked for. */
@Component
class WeekHead {
    private final MeetingChoices meeting;
    private final OpenCases cases;
    private final CurrentActor current;

    WeekHead(MeetingChoices meeting, OpenCases cases, CurrentActor current) {
        this.meeting = meeting;
        this.cases = cases;
        this.current = current;
    }

    List<Choice> workers(Page page) {
        return meeting.workers(page);
    }

    /** Whether it is the viewer's own. */
    boolean own(AccountId worker) {
        return worker.equals(current.get().account());
    }

    /** Whom a time is looked for; null for nobody within reach. */
    @Nullable
    String name(@Nullable CaseId forCase) {
        return forCase == null
                ? null
                : Optional.ofNullable(cases.names(List.of(forCase)).get(forCase))
                        .map(found -> found.full())
                        .orElse(null);
    }
}
