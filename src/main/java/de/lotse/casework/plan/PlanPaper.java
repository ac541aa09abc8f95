package de.lotse.casework.plan;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.Block;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.SignatureDrawing;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The plan as a paper both sign, in German and in the client's language (CON-06). */
@Component
class PlanPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);
    private final ComposePaper compose;
    private final Colleagues colleagues;
    private final PersonPapers papers;
    private final MessageSource messages;
    private final PaperTexts texts;

    PlanPaper(
            ComposePaper compose,
            Colleagues colleagues,
            PersonPapers papers,
            MessageSource messages,
            PaperTexts texts) {
        this.compose = compose;
        this.colleagues = colleagues;
        this.papers = papers;
        this.messages = messages;
        this.texts = texts;
    }

    /** The paper; what it still lacks is named in it. @param day the day it was agreed, or today for a draft */
    Paper of(Plan plan, Case theCase, Person person, LocalDate today, @Nullable Locale language) {
        String counsellor = colleagues.name(theCase.responsible()).orElse("");
        Plan.Signature signature = plan.signature();
        Plan.Content content = plan.content();
        PaperData data = papers.data(person, theCase.number(), language)
                .with("person", person.name().full())
                .with("counsellor", counsellor)
                .with("agreedOn", DAY.format(signature == null ? today : signature.on()))
                .with("nextReview", content.nextReviewOn() == null ? "" : DAY.format(content.nextReviewOn()))
                .with("motto", text(content.motto()))
                .with("resources", text(content.resources()))
                .with("remarks", text(content.remarks()))
                .inserting("goals", content.goals().isEmpty() ? List.of() : List.of(table(content, language)))
                .signed(
                        "client",
                        signed(person.name().full(), signature, signature == null ? null : signature.client()))
                .signed("counsellor", signed(counsellor, signature, signature == null ? null : signature.worker()));
        return compose.compose(PaperKind.PLAN, language, data);
    }

    private PaperData.Signed signed(String name, Plan.@Nullable Signature signature, @Nullable String strokes) {
        return new PaperData.Signed(
                name,
                signature == null ? "" : word("signedOn." + signature.how(), DAY.format(signature.on())),
                strokes == null ? null : SignatureDrawing.draw(strokes));
    }

    private Block table(Plan.Content content, @Nullable Locale language) {
        List<List<Wording>> rows = new ArrayList<>();
        int number = 0;
        for (Plan.FrameGoal frame : content.goals()) {
            number++;
            rows.add(row(number + ". " + frame.title(), "", "", ""));
            for (int i = 0; i < frame.goals().size(); i++) {
                Plan.ActionGoal goal = frame.goals().get(i);
                rows.add(row(
                        number + "." + (i + 1) + " " + goal.title(),
                        String.join("; ", goal.steps()),
                        text(goal.responsible()),
                        goal.dueOn() == null ? "" : DAY.format(goal.dueOn())));
            }
        }
        List<Wording> head = Stream.of("goal", "steps", "who", "until")
                .map(column -> texts.column(column, language))
                .toList();
        return new Block.Table(head, rows);
    }

    private static List<Wording> row(String... cells) {
        return List.of(cells).stream().map(Wording::of).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The paper is German, whatever language the worker reads. */
    private String word(String key, Object... arguments) {
        return messages.getMessage("casework.plan.paper." + key, arguments, Locale.GERMAN);
    }
}
