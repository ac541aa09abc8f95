package de.lotse.casework.release;

import de.lotse.casework.casefile.Case;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.Block;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list a client can ask for: what went to whom, when, under which release (CON-03a, Art. 15 (1) c GDPR). */
@Component
class RecipientsPaper {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Disclosures disclosures;
    private final PersonPapers papers;
    private final PaperTexts texts;
    private final MessageSource messages;

    RecipientsPaper(Disclosures disclosures, PersonPapers papers, PaperTexts texts, MessageSource messages) {
        this.disclosures = disclosures;
        this.papers = papers;
        this.texts = texts;
        this.messages = messages;
    }

    Paper paper(Person person, Case theCase, Page page) {
        PaperData data = papers.data(person, theCase.number(), null);
        List<Disclosure> left = disclosures.of(person.id());
        Block list = left.isEmpty()
                ? new Block.Paragraph(text("nothing"))
                : new Block.Table(
                        Stream.of("on", "recipient", "channel", "what")
                                .map(this::text)
                                .toList(),
                        left.stream().map(this::row).toList());
        return new Paper(
                "recipients 1",
                theCase.number(),
                text("title"),
                data.issuer(),
                List.of(),
                null,
                texts.words(null),
                List.of(
                        new Block.Facts(List.of(
                                new Block.Fact(
                                        text("person"), Wording.of(person.name().full())),
                                new Block.Fact(text("printed"), Wording.of(PersonPapers.DAY.format(page.today()))))),
                        new Block.Paragraph(text("says")),
                        list),
                List.of());
    }

    private List<Wording> row(Disclosure one) {
        Disclosure.Basis basis = one.basis();
        String what = basis == null ? one.what() : one.what() + " (" + german("casework.release.basis." + basis) + ")";
        return Stream.of(
                        PersonPapers.DAY.format(LocalDate.ofInstant(one.at(), BERLIN)),
                        one.recipient().name(),
                        german("casework.release.channel." + one.channel()),
                        what)
                .map(Wording::of)
                .toList();
    }

    private Wording text(String key) {
        return Wording.of(german("casework.release.list." + key));
    }

    private String german(String key) {
        return messages.getMessage(key, null, Locale.GERMAN);
    }
}
