package de.lotse.casework.conference;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.release.Topics;
import de.lotse.consent.ConsentConcept;
import de.lotse.consent.PersonPapers;
import de.lotse.consent.ReleasePapers;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import de.lotse.tenancy.Concepts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * With this paper a client agrees to a case conference before it takes place, also when she does not take part (Fachkonzept Münster Kap. 2);
 * only where the concept asks for it.
 */
@Component
class ConferenceConsentPaper {
    private final Concepts concepts;
    private final ComposePaper compose;
    private final PaperTexts texts;
    private final PersonPapers papers;
    private final ConferenceFormats formats;
    private final Topics topics;

    ConferenceConsentPaper(
            Concepts concepts,
            ComposePaper compose,
            PaperTexts texts,
            PersonPapers papers,
            ConferenceFormats formats,
            Topics topics) {
        this.concepts = concepts;
        this.compose = compose;
        this.texts = texts;
        this.papers = papers;
        this.formats = formats;
        this.topics = topics;
    }

    /** What the concept says about it; empty where it does not ask for it. */
    Optional<ConsentConcept.Paper> rule() {
        return concepts.section(ConsentConcept.class).paper(PaperKind.CASE_CONFERENCE_CONSENT.key());
    }

    /** The paper to be signed by hand. @param conference null leaves open which one */
    Paper of(CaseFiles.Opened opened, @Nullable Conference conference, @Nullable Locale language) {
        Person person = opened.person();
        PaperData data = papers.data(person, opened.theCase().number(), language)
                .signed("client", new PaperData.Signed(person.name().full(), "", null));
        return compose.compose(
                PaperKind.CASE_CONFERENCE_CONSENT,
                language,
                conference == null ? data : about(data, opened, conference, language));
    }

    private PaperData about(PaperData data, CaseFiles.Opened opened, Conference conference, @Nullable Locale language) {
        String format =
                formats.find(conference.format()).map(rule -> rule.label().de()).orElse(conference.format());
        String invited = conference.participants().stream()
                .map(one -> one.recipient().name())
                .collect(Collectors.joining(", "));
        PaperData dated = data.with(
                        "conference",
                        format + ", " + PersonPapers.DAY.format(conference.on()) + ", " + conference.at() + " Uhr")
                .with("conferenceTopics", topics(opened, conference, language));
        return invited.isEmpty() ? dated : dated.with("participants", invited);
    }

    private Wording topics(CaseFiles.Opened opened, Conference conference, @Nullable Locale language) {
        List<Wording> names = topics.onPaper(opened.theCase()).stream()
                .filter(topic -> conference.topics().contains(topic.key()))
                .map(ReleasePapers.Topic::label)
                .map(label -> texts.area(label, language))
                .toList();
        return new Wording(
                joined(names, Wording::german),
                language == null
                        ? null
                        : joined(names, one -> Objects.requireNonNullElse(one.translated(), one.german())));
    }

    private static String joined(List<Wording> names, Function<Wording, String> words) {
        return names.stream().map(words).collect(Collectors.joining(", "));
    }
}
