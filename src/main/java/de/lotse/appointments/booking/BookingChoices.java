package de.lotse.appointments.booking;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.TeamChoices;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.people.CodeLists;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.Places;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What can be chosen where an appointment is booked. */
@Component
class BookingChoices {
    private final TeamChoices team;
    private final OpenCases cases;
    private final Places places;
    private final CodeLists lists;

    BookingChoices(TeamChoices team, OpenCases cases, Places places, CodeLists lists) {
        this.team = team;
        this.cases = cases;
        this.places = places;
        this.lists = lists;
    }

    List<Choice> cases() {
        return cases.writable();
    }

    List<Choice> workers(Page page) {
        return team.all(page);
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
        return places.all().stream()
                .filter(place -> place.kind() != Place.Kind.HOUSEHOLD)
                .map(place -> new Choice(place.id().toString(), place.name()))
                .toList();
    }

    List<Choice> languages(Page page) {
        return lists.languages().stream()
                .map(entry -> new Choice(entry.code(), lists.languageName(entry.code(), page.locale())))
                .toList();
    }

    List<String> placeKeys() {
        return places().stream().map(Choice::value).toList();
    }

    List<String> languageKeys() {
        return lists.languages().stream().map(entry -> entry.code()).toList();
    }
}
