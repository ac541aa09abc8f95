package de.lotse.intake.slip;

import de.lotse.appointments.MapLink;
import de.lotse.consent.PaperOffer;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperKind;
import de.lotse.documents.Wording;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.people.Person;
import de.lotse.tenancy.Place;
import de.lotse.webui.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The written information handed out when somebody is placed: the day, the time, the place and the name, in German and in her language,
 * and of a place that is known its address with a map (Konzept Kreis Unna 5.1, AP-04, CON-06).
 */
@Component
class SlipPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.ROOT);
    private final ComposePaper compose;
    private final PersonPapers papers;
    private final SlipPages pages;
    private final MeetingPlaces places;

    SlipPaper(ComposePaper compose, PersonPapers papers, SlipPages pages, MeetingPlaces places) {
        this.compose = compose;
        this.papers = papers;
        this.pages = pages;
        this.places = places;
    }

    /** The languages it can be printed in; hers is chosen at first. */
    PaperOffer offer(Slip slip, Page page) {
        return papers.offer(person(slip), page);
    }

    /** The paper. @param meetsAt when she is expected */
    Paper paper(Slip slip, Slip.Result result, LocalDateTime meetsAt, @Nullable Locale language) {
        String contact = pages.contact(result);
        String place = result.place();
        String address = places.named(place).map(Place::address).orElse("");
        return compose.compose(
                PaperKind.APPOINTMENT_SLIP,
                language,
                papers.data(person(slip), null, language)
                        .with("counsellor", contact == null ? "" : contact)
                        .with(
                                "appointment",
                                new Wording(
                                        when(meetsAt, Locale.GERMAN) + " Uhr",
                                        language == null ? null : when(meetsAt, language)))
                        .with("place", place == null ? "" : place)
                        .with("address", address)
                        .with("map", address.isEmpty() ? "" : MapLink.of(address)));
    }

    private static Person person(Slip slip) {
        return RegisterNewcomer.person(
                RegisterNewcomer.personOf(slip.id()), TakeSlip.newcomer(slip, slip.person()), null);
    }

    private static String when(LocalDateTime at, Locale language) {
        Locale known = language.getLanguage().equals("kmr") ? Locale.forLanguageTag("ku") : language;
        return at.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, known) + ", " + MOMENT.format(at);
    }
}
