package de.lotse.consent;

import de.lotse.documents.Block;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person gets in her hand when she took her consent back: the day, and what follows from it (CON-02, Art. 7 (3) GDPR). */
@Component
class WithdrawalPaper {
    private final PersonPapers papers;
    private final PaperTexts texts;
    private final MessageSource messages;

    WithdrawalPaper(PersonPapers papers, PaperTexts texts, MessageSource messages) {
        this.papers = papers;
        this.texts = texts;
        this.messages = messages;
    }

    Paper paper(Person person, LocalDate withdrawnOn) {
        PaperData data = papers.data(person, null, null);
        return new Paper(
                "withdrawal 1",
                data.reference(),
                text("title"),
                data.issuer(),
                List.of(),
                null,
                texts.words(null),
                List.of(
                        new Block.Facts(List.of(
                                new Block.Fact(
                                        text("person"), Wording.of(person.name().full())),
                                new Block.Fact(text("on"), Wording.of(PersonPapers.DAY.format(withdrawnOn))))),
                        new Block.Paragraph(text("stops")),
                        new Block.Paragraph(text("stays")),
                        new Block.Paragraph(text("again"))),
                List.of());
    }

    private Wording text(String key) {
        return Wording.of(messages.getMessage("consent.withdrawal.paper." + key, null, Locale.GERMAN));
    }
}
