package de.lotse.appointments.booking;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.MeetingChoices;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What can be chosen where an appointment is booked. */
@Component
class BookingChoices {
    private final MeetingChoices meeting;
    private final OpenCases cases;

    BookingChoices(MeetingChoices meeting, OpenCases cases) {
        this.meeting = meeting;
        this.cases = cases;
    }

    List<Choice> cases() {
        return cases.writable();
    }

    List<Choice> workers(Page page) {
        return meeting.workers(page);
    }

    static List<Choice> kinds(Page page) {
        return Choice.of(page, "appointments.kind", Appointment.Kind.class);
    }

    static List<Choice> lengths(Page page) {
        return IntStream.of(30, 45, 60, 90, 120)
                .mapToObj(minutes -> new Choice(Integer.toString(minutes), page.t("appointments.minutes", minutes)))
                .toList();
    }

    List<Choice> places() {
        return meeting.places();
    }

    List<Choice> languages(Page page) {
        return meeting.languages(page);
    }

    List<String> placeKeys() {
        return places().stream().map(Choice::value).toList();
    }

    List<String> languageKeys() {
        return meeting.languageKeys();
    }
}
