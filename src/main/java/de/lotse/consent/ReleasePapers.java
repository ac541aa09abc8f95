package de.lotse.consent;

import de.lotse.documents.Block;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.SignatureDrawing;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import de.lotse.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the release a person signs, for exactly one recipient, in German and in her language (CON-06). */
@Component
public class ReleasePapers {
    private final ComposePaper compose;
    private final PersonPapers papers;
    private final Phrases phrases;
    private final PaperTexts texts;

    ReleasePapers(ComposePaper compose, PersonPapers papers, Phrases phrases, PaperTexts texts) {
        this.compose = compose;
        this.papers = papers;
        this.phrases = phrases;
        this.texts = texts;
    }

    /** A topic as it stands on the paper. */
    public record Topic(String key, LocalizedText label) {}

    /**
     * What the paper says.
     *
     * @param topics those it can be about, as the concept names them
     * @param chosen keys of those it is about; empty for all
     */
    public record Content(
            Recipient recipient,
            List<Topic> topics,
            List<String> chosen,
            Set<Release.Power> powers,
            LocalDate from,
            @Nullable LocalDate to,
            boolean hintExplained) {}

    /** The paper to sign. @param reference the case's number @param drawing the signature as strokes, null to sign by hand */
    public Paper paper(
            Person person,
            @Nullable String reference,
            @Nullable Locale language,
            Content content,
            @Nullable String drawing) {
        PaperData data = papers.data(person, reference, language)
                .with("recipient", content.recipient().name())
                .with("validFrom", PersonPapers.day(content.from()))
                .with(
                        "validTo",
                        content.to() == null
                                ? phrases.in(language, "untilRevoked")
                                : Wording.of(PersonPapers.day(content.to())))
                .inserting("topics", List.of(topics(content, language)));
        for (Release.Power power : content.powers()) {
            data = data.marking(power.box());
        }
        if (content.recipient().immigration()) {
            data = data.marking("immigrationAuthority");
            data = content.hintExplained() ? data.marking("immigrationHint") : data;
        }
        return compose.compose(PaperKind.RELEASE, language, signed(data, person, content, drawing));
    }

    private Block topics(Content content, @Nullable Locale language) {
        if (content.chosen().isEmpty()) {
            return new Block.Checks(List.of(new Block.Check(phrases.in(language, "allTopics"), true)));
        }
        return new Block.Checks(content.topics().stream()
                .map(topic -> new Block.Check(
                        texts.area(topic.label(), language), content.chosen().contains(topic.key())))
                .toList());
    }

    private PaperData signed(PaperData data, Person person, Content content, @Nullable String drawing) {
        return data.signed(
                "client",
                drawing == null
                        ? new PaperData.Signed(person.name().full(), "", null)
                        : new PaperData.Signed(
                                person.name().full(),
                                papers.placeAndDate(content.from()),
                                SignatureDrawing.draw(drawing)));
    }
}
