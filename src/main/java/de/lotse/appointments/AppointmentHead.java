package de.lotse.appointments;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * In the head of the case file: the next appointment, what has to be arranged anew, and by when one is needed where the concept says so;
 * what stands in the calendar is asked once, because every page of the case file shows it.
 */
@Component
class AppointmentHead implements CaseHeadPart {
    @Configuration(proxyBeanMethods = false)
    static class Trace {
        @Bean
        CaseTrace urgencyTrace() {
            return Urgencies.NOTED;
        }
    }

    private static final int ORDER = 60;
    private final CaseCalendar calendar;
    private final CaseDeadlines deadlines;
    private final Clock clock;

    AppointmentHead(CaseCalendar calendar, CaseDeadlines deadlines, Clock clock) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        CaseCalendar.Ahead ahead = calendar.ahead(List.of(theCase.id()), clock.instant())
                .getOrDefault(theCase.id(), CaseCalendar.Ahead.NOTHING);
        CaseCalendar.Time next = ahead.next();
        List<Mark> marks = new ArrayList<>();
        CaseCalendar.Time anew = ahead.anew();
        if (anew != null && page.viewer().may("CASE_WRITE")) {
            marks.add(anew(anew, page));
        }
        if (page.viewer().may("CASE_WRITE")) {
            deadlines.missing(theCase, () -> ahead).ifPresent(missing -> marks.add(missing(theCase, missing, page)));
        }
        return new Contribution(next == null ? List.of() : List.of(fact(next, page)), marks);
    }

    private static Placed fact(CaseCalendar.Time next, Page page) {
        return new Placed(
                ORDER,
                new Fact(
                        page.t("appointments.next"),
                        when(next, page),
                        page.t("appointments.kind." + next.kind().name())));
    }

    private static String when(CaseCalendar.Time one, Page page) {
        return page.day(one.starts().toLocalDate())
                + ", "
                + page.time(one.starts().toLocalTime());
    }

    private static Mark anew(CaseCalendar.Time one, Page page) {
        return new Mark(
                ORDER,
                "bad",
                "cal",
                page.t("appointments.unplaced.mark", when(one, page)),
                "/appointments/" + one.id());
    }

    private static Mark missing(Case theCase, CaseDeadlines.Missing missing, Page page) {
        return new Mark(
                ORDER,
                missing.passed(page.today()) ? "bad" : "warn",
                "cal",
                DeadlineWords.of(missing, page),
                "/appointments/new?case=" + theCase.id());
    }
}
