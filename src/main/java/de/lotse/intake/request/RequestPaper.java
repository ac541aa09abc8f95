package de.lotse.intake.request;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.QuestionForm;
import de.lotse.casework.QuestionForm.Field;
import de.lotse.documents.Block;
import de.lotse.documents.FileReply;
import de.lotse.documents.Issuer;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.Wording;
import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Municipality;
import de.lotse.webui.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The request form on paper, empty or as it was sent; English beside German where the reader wants it (IN-02). */
@Component
public class RequestPaper {
    private static final Locale GERMAN = Locale.GERMAN;
    private final PrintPaper printer;
    private final PaperTexts texts;
    private final Concepts concepts;

    RequestPaper(PrintPaper printer, PaperTexts texts, Concepts concepts) {
        this.printer = printer;
        this.texts = texts;
        this.concepts = concepts;
    }

    /** The empty form. @throws NotFound if the concept has none */
    public ResponseEntity<byte[]> empty(Municipality to, Locale locale) {
        return print(to, form(to, concepts.current(to.id()).version().number()), null, locale);
    }

    /** The form as it was filled, with the questions of that version of the concept. */
    public ResponseEntity<byte[]> filled(Municipality to, Request request, Locale locale) {
        return print(to, form(to, request.conceptVersion()), request, locale);
    }

    private QuestionForm form(Municipality to, int version) {
        QuestionForm form =
                concepts.version(to.id(), version).section(IntakeConcept.class).requestForm();
        if (form == null) {
            throw new NotFound();
        }
        return form;
    }

    private ResponseEntity<byte[]> print(Municipality to, QuestionForm form, @Nullable Request request, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        Answers answers = request == null ? new Answers(Map.of(), List.of()) : request.answers();
        List<Block> blocks = new ArrayList<>();
        String rule = form.rule();
        if (rule != null) {
            blocks.add(new Block.Note(Wording.of(rule)));
        }
        for (QuestionForm.Group group : form.groups()) {
            blocks.add(new Block.Heading(wording(group.label(), english)));
            blocks.addAll(blocks(form, group, answers, request == null, english));
        }
        Paper paper = new Paper(
                form.key() + " " + (request == null ? "" : request.conceptVersion()),
                request == null ? "" : request.number(),
                wording(form.label(), english),
                new Issuer(to.name(), List.of(to.conceptName())),
                List.of(),
                english ? new Paper.Translation(Locale.ENGLISH, true) : null,
                texts.words(english ? Locale.ENGLISH : null),
                blocks,
                List.of());
        return switch (printer.print(paper)) {
            case PrintPaper.Print.Printed printed ->
                FileReply.pdf(form.label().de() + (request == null ? "" : " " + request.number()), printed.pdf());
            case PrintPaper.Print.Refused refused ->
                throw new IllegalStateException("a request form lacks nothing: " + refused.missing());
        };
    }

    private static List<Block> blocks(
            QuestionForm form, QuestionForm.Group group, Answers answers, boolean empty, boolean english) {
        List<Block> blocks = new ArrayList<>();
        List<Field> fields = form.fieldsOf(group);
        List<Field> repeated = fields.stream().filter(RequestReading::repeated).toList();
        if (!repeated.isEmpty()) {
            blocks.add(persons(form, repeated, answers, empty, english));
        }
        List<Block.Fact> facts = new ArrayList<>();
        for (Field field : fields) {
            if (RequestReading.repeated(field)) {
                continue;
            }
            switch (field.type()) {
                case TEXTAREA -> blocks.add(answer(field, answers, english));
                case CHOICE, YESNO, CONFIRM -> {
                    flush(facts, blocks);
                    checks(field, answers, english).forEach(blocks::add);
                }
                default ->
                    facts.add(new Block.Fact(
                            wording(field.label(), english),
                            Wording.of(RequestPrint.text(field, answers.values(field.key()), GERMAN))));
            }
        }
        flush(facts, blocks);
        return blocks;
    }

    private static void flush(List<Block.Fact> facts, List<Block> blocks) {
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(List.copyOf(facts)));
            facts.clear();
        }
    }

    private static Block answer(Field field, Answers answers, boolean english) {
        String said = answers.value(field.key());
        return new Block.Answer(wording(field.label(), english), said == null ? "" : said, 4);
    }

    private static List<Block> checks(Field field, Answers answers, boolean english) {
        List<String> said = answers.values(field.key());
        if (field.type() == Field.Type.CONFIRM) {
            return List.of(
                    new Block.Checks(List.of(new Block.Check(wording(field.label(), english), said.contains("yes")))));
        }
        List<Block.Check> checks = field.type() == Field.Type.YESNO
                ? List.of(
                        new Block.Check(new Wording("ja", english ? "yes" : null), said.contains("yes")),
                        new Block.Check(new Wording("nein", english ? "no" : null), said.contains("no")))
                : field.options().stream()
                        .map(option -> new Block.Check(wording(option.label(), english), said.contains(option.key())))
                        .toList();
        return List.of(new Block.Paragraph(wording(field.label(), english)), new Block.Checks(checks));
    }

    private static Block persons(
            QuestionForm form, List<Field> fields, Answers answers, boolean empty, boolean english) {
        int rows = empty
                ? Objects.requireNonNullElse(form.maxPersons(), 1)
                : answers.persons().size();
        List<List<Wording>> table = new ArrayList<>();
        for (int person = 0; person < rows; person++) {
            Map<String, String> said = empty ? Map.of() : answers.persons().get(person);
            table.add(fields.stream()
                    .map(field -> Wording.of(
                            said.containsKey(field.key())
                                    ? RequestPrint.text(field, List.of(String.valueOf(said.get(field.key()))), GERMAN)
                                    : "\u00A0"))
                    .toList());
        }
        return new Block.Table(
                fields.stream().map(field -> wording(field.label(), english)).toList(), table);
    }

    private static Wording wording(LocalizedText text, boolean english) {
        return new Wording(text.de(), english ? text.en() : null);
    }
}
