package de.lotse.appointments.slip;

import de.lotse.access.Colleagues;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.MapLink;
import de.lotse.appointments.With;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperKind;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.Places;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the slip and the reminder of an appointment (AP-04; Konzept Kreis Unna 5.1): never what it is about. */
@Component
class Slips {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private final ComposePaper compose;
    private final PersonPapers papers;
    private final Colleagues colleagues;
    private final Places places;
    private final SlipWords words;

    Slips(ComposePaper compose, PersonPapers papers, Colleagues colleagues, Places places, SlipWords words) {
        this.compose = compose;
        this.papers = papers;
        this.colleagues = colleagues;
        this.places = places;
        this.words = words;
    }

    /** The slip, in German and in the other language. */
    Paper paper(Appointment one, Person person, @Nullable Locale language) {
        Optional<Place> place = place(one);
        String address = place.map(Place::address).orElse("");
        PaperData data = papers.data(person, null, language)
                .with("counsellor", colleagues.name(one.worker()).orElse(""))
                .with(
                        "appointment",
                        new Wording(when(one, Locale.GERMAN), language == null ? null : when(one, language)))
                .with("place", where(one, place, language))
                .with("address", address)
                .with("map", address.isEmpty() ? "" : MapLink.of(address));
        With.Meeting talk = one.with().talk();
        boolean interpreter = talk != null && talk.interpreter() == With.Interpreter.ARRANGED;
        return compose.compose(PaperKind.APPOINTMENT_SLIP, language, interpreter ? data.marking("interpreter") : data);
    }

    /** The reminder in the language. */
    String reminder(Appointment one, Locale language) {
        Wording where = where(one, place(one), language);
        String address =
                place(one).map(Place::address).map(found -> ", " + found).orElse("");
        String name = where.translated() == null ? where.german() : where.translated();
        return words.in(
                "reminder", language, SlipWords.day(one.day(), language), TIME.format(one.starts()), name + address);
    }

    private static String when(Appointment one, Locale language) {
        String time = TIME.format(one.starts());
        return SlipWords.day(one.day(), language) + ", " + (language.equals(Locale.GERMAN) ? time + " Uhr" : time);
    }

    private Optional<Place> place(Appointment one) {
        return one.place() == null ? Optional.empty() : places.find(one.place());
    }

    private Wording where(Appointment one, Optional<Place> place, @Nullable Locale language) {
        return place.map(found -> Wording.of(found.name()))
                .orElseGet(() -> words.both(
                        switch (one.kind()) {
                            case PHONE -> "phone";
                            case VISIT -> "home";
                            case FIRST, FOLLOW_UP, TALK, ACCOMPANIMENT, OTHER -> "open";
                        },
                        language));
    }
}
