package de.lotse.consent;

import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperKind;
import de.lotse.documents.SignatureDrawing;
import de.lotse.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the papers a person is handed or signs, in German and in her language (CON-06). */
@Component
class DeclarationPapers {
    private final ComposePaper compose;
    private final PersonPapers papers;
    private final Phrases phrases;

    DeclarationPapers(ComposePaper compose, PersonPapers papers, Phrases phrases) {
        this.compose = compose;
        this.papers = papers;
        this.phrases = phrases;
    }

    /**
     * What is to be said in the paper beyond the person.
     *
     * @param on the day it is given; null leaves it to be written by hand
     * @param drawing the person's signature as strokes
     * @param guardian the guardian's signature as strokes
     */
    record Particulars(
            @Nullable LocalDate on,
            boolean interpreter,
            List<String> choices,
            Declaration.@Nullable Received received,
            @Nullable String drawing,
            @Nullable String guardian) {
        /** A paper to take along and sign by hand. */
        static final Particulars BLANK = new Particulars(null, false, List.of(), null, null, null);
    }

    /** The paper; what the organisation has not told about itself stands in its {@code missing}. */
    Paper paper(DeclarationKind kind, Person person, @Nullable Locale language, Particulars what) {
        PaperData data = signed(filled(papers.data(person, null, language), language, what), person, what);
        return switch (kind) {
            case CONSENT -> compose.compose(PaperKind.CONSENT, language, consent(data, what));
            case PRIVACY_NOTICE ->
                compose.compose(
                        what.received() == null ? PaperKind.PRIVACY_NOTICE : PaperKind.PRIVACY_NOTICE_INDIRECT,
                        language,
                        data);
            case COUNSELLING_AGREEMENT -> compose.compose(PaperKind.COUNSELLING_AGREEMENT, language, data);
            case REGISTRATION_OFFICE_CONSENT -> compose.compose(PaperKind.REGISTRATION_OFFICE_CONSENT, language, data);
        };
    }

    private PaperData filled(PaperData data, @Nullable Locale language, Particulars what) {
        PaperData more =
                data.with("validFrom", PersonPapers.day(what.on()).isEmpty() ? "…" : PersonPapers.day(what.on()));
        if (what.interpreter()) {
            more = more.with("interpreter", phrases.in(language, "interpreterPresent"));
        }
        if (what.on() != null) {
            more = more.with("handedOver", papers.placeAndDate(what.on()));
        }
        Declaration.Received received = what.received();
        return received == null
                ? more
                : more.with("source", received.from())
                        .with("receivedOn", PersonPapers.day(received.on()))
                        .with("receivedData", received.data());
    }

    private static PaperData consent(PaperData data, Particulars what) {
        PaperData ticked = data;
        if (what.drawing() != null) {
            ticked = ticked.marking("recording").marking("informed");
        }
        for (String choice : what.choices()) {
            ticked = ticked.marking(choice);
        }
        return ticked;
    }

    private PaperData signed(PaperData data, Person person, Particulars what) {
        LocalDate on = what.on();
        if (what.drawing() == null || on == null) {
            return data.signed("client", new PaperData.Signed(person.name().full(), "", null));
        }
        String placeAndDate = papers.placeAndDate(on);
        PaperData signed = data.signed(
                "client",
                new PaperData.Signed(person.name().full(), placeAndDate, SignatureDrawing.draw(what.drawing())));
        return what.guardian() == null
                ? signed
                : signed.signed(
                        "guardian", new PaperData.Signed("", placeAndDate, SignatureDrawing.draw(what.guardian())));
    }
}
