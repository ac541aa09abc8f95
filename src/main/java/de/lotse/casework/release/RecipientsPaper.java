package de.lotse.casework.release;

import de.lotse.casework.casefile.Case;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.Block;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list a client can ask for, in German and in her language: what went to whom, when and how (CON-03a, Art. 15 (1) c GDPR). */
@Component
class RecipientsPaper {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Disclosures disclosures;
    private final PersonPapers papers;
    private final ComposePaper compose;
    private final PaperTexts texts;

    RecipientsPaper(Disclosures disclosures, PersonPapers papers, ComposePaper compose, PaperTexts texts) {
        this.disclosures = disclosures;
        this.papers = papers;
        this.compose = compose;
        this.texts = texts;
    }

    /** The paper. @param chosen the tag of the second language; her own where nothing was chosen */
    Paper paper(Person person, Case theCase, @Nullable String chosen, LocalDate today) {
        Locale language = chosen == null ? papers.language(person) : PersonPapers.language(chosen);
        PaperData data = papers.data(person, theCase.number(), language)
                .with("printedOn", PersonPapers.DAY.format(today))
                .inserting("disclosures", List.of(list(disclosures.of(person.id()), language)));
        return compose.compose(PaperKind.RECIPIENTS, language, data);
    }

    private Block list(List<Disclosure> left, @Nullable Locale language) {
        return left.isEmpty()
                ? new Block.Paragraph(texts.recipients("nothing", language))
                : new Block.Table(
                        Stream.of("on", "recipient", "channel", "what")
                                .map(column -> texts.recipients(column, language))
                                .toList(),
                        left.stream().map(one -> row(one, language)).toList());
    }

    private List<Wording> row(Disclosure one, @Nullable Locale language) {
        return List.of(
                Wording.of(PersonPapers.DAY.format(LocalDate.ofInstant(one.at(), BERLIN))),
                Wording.of(one.recipient().name()),
                texts.recipients(one.channel().name(), language),
                what(one, language));
    }

    /** What the worker wrote stays as she wrote it; the other basis is said in both languages. */
    private Wording what(Disclosure one, @Nullable Locale language) {
        Disclosure.Basis basis = one.basis();
        if (basis == null) {
            return Wording.of(one.what());
        }
        Wording why = texts.recipients(basis.name(), language);
        String beside = why.translated();
        return new Wording(one.what() + " (" + why.german() + ")", beside);
    }
}
