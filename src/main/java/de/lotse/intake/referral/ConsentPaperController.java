package de.lotse.intake.referral;

import de.lotse.audit.Subject;
import de.lotse.consent.ConsentConcept;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.FileReply;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PrintPaper;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The declaration of consent for the registration office, in German and a second language (CON-05, CON-06): empty for whoever may print, and
 * for the office that refers by it. The office prints this paper only, empty or for whom it sent itself; it has no right to print anything else.
 */
@Controller
@Transactional
class ConsentPaperController {
    private static final String KEY = PaperKind.REGISTRATION_OFFICE_CONSENT.key();
    private static final String BLANK = "………………………………………………";
    private final ComposePaper compose;
    private final PersonPapers papers;
    private final PrintPaper printer;
    private final Concepts concepts;
    private final Referrals referrals;
    private final ReferralDeskController.Desk desk;

    ConsentPaperController(
            ComposePaper compose,
            PersonPapers papers,
            PrintPaper printer,
            Concepts concepts,
            Referrals referrals,
            ReferralDeskController.Desk desk) {
        this.referrals = referrals;
        this.desk = desk;
        this.compose = compose;
        this.papers = papers;
        this.printer = printer;
        this.concepts = concepts;
    }

    @GetMapping("/referrals/consent.pdf")
    Object paper(@RequestParam(name = "lang", required = false) @Nullable String language) {
        Locale second = PersonPapers.language(language);
        return printed(papers.data(nobody(), KEY, second), second, "/referrals");
    }

    @GetMapping("/sending/referrals/consent.pdf")
    Object empty(@RequestParam(name = "lang", required = false) @Nullable String language) {
        office();
        Locale second = PersonPapers.language(language);
        return printed(papers.dataOfTheMunicipality(nobody(), KEY, second), second, "/sending/referrals");
    }

    @GetMapping("/sending/referrals/{referralId}/consent.pdf")
    Object ofOneSent(
            @PathVariable UUID referralId, @RequestParam(name = "lang", required = false) @Nullable String language) {
        office();
        Referral sent = referrals.sent().stream()
                .filter(one -> one.id().equals(referralId))
                .filter(ConsentPaperController::printable)
                .findFirst()
                .orElseThrow(NotFound::new);
        desk.audit().looked(new Subject("referral", referralId), "consent");
        Person person = RegisterNewcomer.person(PersonId.next(), sent.who(), null);
        Locale second = PersonPapers.language(language);
        return printed(papers.dataOfTheMunicipality(person, KEY, second), second, "/sending/referrals/" + referralId);
    }

    /** Whether it came by this paper and still stands. */
    static boolean printable(Referral one) {
        return one.source() == Referral.Source.REGISTRATION_OFFICE && one.state() != Referral.State.WITHDRAWN;
    }

    /** @throws NotFound for an account of no office: it sends nobody */
    private void office() {
        if (desk.current().get().organisation() == null) {
            throw new NotFound();
        }
    }

    private Object printed(PaperData data, @Nullable Locale second, String back) {
        if (concepts.section(ConsentConcept.class).paper(KEY).isEmpty()) {
            throw new NotFound();
        }
        Paper paper = compose.compose(PaperKind.REGISTRATION_OFFICE_CONSENT, second, data);
        return switch (printer.print(paper)) {
            case PrintPaper.Print.Printed printed -> FileReply.pdf(paper.title().german(), printed.pdf());
            case PrintPaper.Print.Refused refused -> PaperReply.incomplete(paper, refused.missing(), back);
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
