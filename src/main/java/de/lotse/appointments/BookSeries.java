package de.lotse.appointments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books the same time week after week, e.g. first consultations of 30 minutes (IN-11). The first one must succeed; of the later ones,
 * those on holidays, during absence or on a taken time are left out and reported.
 */
@Service
@Transactional
public class BookSeries {
    private final BookAppointment book;

    BookSeries(BookAppointment book) {
        this.book = book;
    }

    /** Books it so many times, a week apart. @return what came of each; only one where the first is refused */
    public List<BookAppointment.Outcome> book(BookAppointment.Command first, int times) {
        BookAppointment.Command begin = times == 1 ? first : at(first, 0);
        List<BookAppointment.Outcome> outcomes = new ArrayList<>();
        outcomes.add(book.book(begin));
        for (int week = 1; week < times && outcomes.getFirst() instanceof BookAppointment.Outcome.Booked; week++) {
            outcomes.add(later(at(first, week)));
        }
        return outcomes;
    }

    /** That the first one lies outside the working hours or within open hours was meant; that a later one falls on a holiday was not. */
    private BookAppointment.Outcome later(BookAppointment.Command command) {
        return PublicHoliday.on(command.at().toLocalDate())
                .<BookAppointment.Outcome>map(BookAppointment.Outcome.Outside::new)
                .orElseGet(() -> book.book(command));
    }

    /** The appointment so many weeks later, with an identifier that follows from the first: a double click books nothing twice. */
    private static BookAppointment.Command at(BookAppointment.Command first, int week) {
        return new BookAppointment.Command(
                week == 0
                        ? first.id()
                        : UUID.nameUUIDFromBytes((first.id() + "+" + week).getBytes(StandardCharsets.UTF_8)),
                first.worker(),
                first.at().plusWeeks(week),
                first.minutes(),
                first.kind(),
                first.urgent(),
                first.place(),
                first.with(),
                first.outside(),
                first.id(),
                null);
    }
}
