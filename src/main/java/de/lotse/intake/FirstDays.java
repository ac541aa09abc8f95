package de.lotse.intake;

import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.DeadlineWords;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By when somebody who came through one of the doors has her first appointment, counted from the day she came (AP-01; Konzept Kreis Unna
 * 4.1). Nothing where the concept sets no period, or where the appointment stands in the calendar in time.
 */
@Component
public class FirstDays {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final CaseDeadlines deadlines;

    FirstDays(CaseDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Her latest day. @param urgent whether she asked urgently @param person her record; null while she has none */
    public Optional<First> of(Instant came, boolean urgent, @Nullable PersonId person, Page page) {
        return deadlines
                .first(LocalDate.ofInstant(came, BERLIN), urgent, person)
                .map(missing -> new First(
                        missing.latest().day(),
                        missing.booked() != null,
                        page.t(
                                "appointments.missing.of",
                                DeadlineWords.of(missing, page),
                                DeadlineWords.rule(missing, page)),
                        DeadlineWords.source(missing)));
    }

    /** What is due of her, with her latest day. */
    public Due with(Due due, Instant came, boolean urgent, @Nullable PersonId person, Page page) {
        return of(came, urgent, person, page).map(first -> first.with(due)).orElse(due);
    }

    /** The latest day in words. @param booked whether she has an appointment, only later */
    public record First(LocalDate day, boolean booked, String said, Source source) {
        /** What is due of her, late once the latest day has passed without an appointment; how she came stays to be read beside the rule. */
        Due with(Due due) {
            return new Due(
                    booked || due.day().isBefore(day) ? due.day() : day,
                    due.title(),
                    due.href(),
                    said,
                    source,
                    due.action(),
                    due.actionHref(),
                    due.done(),
                    due.note(),
                    due.rule());
        }
    }
}
