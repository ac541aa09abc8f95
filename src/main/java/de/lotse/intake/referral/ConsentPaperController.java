package de.lotse.intake.referral;

import de.lotse.consent.ConsentConcept;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.FileReply;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PrintPaper;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The empty declaration of consent for the registration office, in German and a second language (CON-05, CON-06). */
@Controller
@Transactional
class ConsentPaperController {
    private static final String BLANK = "………………………………………………";
    private final ComposePaper compose;
    private final PersonPapers papers;
    private final PrintPaper printer;
    private final Concepts concepts;

    ConsentPaperController(ComposePaper compose, PersonPapers papers, PrintPaper printer, Concepts concepts) {
        this.compose = compose;
        this.papers = papers;
        this.printer = printer;
        this.concepts = concepts;
    }

    @GetMapping("/referrals/consent.pdf")
    Object paper(@RequestParam(name = "lang", required = false) @Nullable String language) {
        String key = PaperKind.REGISTRATION_OFFICE_CONSENT.key();
        if (concepts.section(ConsentConcept.class).paper(key).isEmpty()) {
            throw new NotFound();
        }
        Paper paper = compose.compose(
                PaperKind.REGISTRATION_OFFICE_CONSENT,
                PersonPapers.language(language),
                papers.data(nobody(), key, PersonPapers.language(language)));
        return switch (printer.print(paper)) {
            case PrintPaper.Print.Printed printed -> FileReply.pdf(paper.title().german(), printed.pdf());
            case PrintPaper.Print.Refused refused -> PaperReply.incomplete(paper, refused.missing(), "/referrals");
        };
    }

    /** Whoever will fill it in by hand. */
    private static Person nobody() {
        return new Person(
                PersonId.next(),
                0,
                new PersonName(BLANK, "", null),
                new Person.Birth(null, false),
                null,
                null,
                new Person.Home(null, null, null),
                new Person.Reachable(null, null),
                null,
                new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                Set.of(),
                List.of(),
                null);
    }
}
