package de.lotse.consent;

import de.lotse.consent.DeclarationPapers.Particulars;
import de.lotse.documents.FileOwner;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.webui.NotFound;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's papers as PDF. */
@Controller
@Transactional
class PaperController {
    private final People people;
    private final DeclarationPapers papers;
    private final WithdrawalPaper withdrawal;
    private final PaperReply reply;
    private final Consents consents;

    PaperController(
            People people, DeclarationPapers papers, WithdrawalPaper withdrawal, PaperReply reply, Consents consents) {
        this.people = people;
        this.papers = papers;
        this.withdrawal = withdrawal;
        this.reply = reply;
        this.consents = consents;
    }

    @GetMapping("/people/{personId}/papers/{paper}.pdf")
    Object paper(
            @PathVariable UUID personId,
            @PathVariable String paper,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        Person person = people.find(new PersonId(personId)).orElseThrow(NotFound::new);
        DeclarationKind kind = DeclarationKind.of(paper).orElseThrow(NotFound::new);
        return reply.reply(
                papers.paper(kind, person, PersonPapers.language(language), particulars(person, kind)),
                kind.key(),
                FileOwner.of(person.id()),
                "/people/" + personId + "/consent");
    }

    @GetMapping("/people/{personId}/papers/withdrawal.pdf")
    Object withdrawal(
            @PathVariable UUID personId, @RequestParam(name = "lang", required = false) @Nullable String language) {
        Person person = people.find(new PersonId(personId)).orElseThrow(NotFound::new);
        LocalDate on = consents.state(person.id()).withdrawnOn();
        if (on == null) {
            throw new NotFound();
        }
        return reply.reply(
                withdrawal.paper(person, on, PersonPapers.language(language)),
                "withdrawal",
                FileOwner.of(person.id()),
                "/people/" + personId + "/consent");
    }

    /** A notice that was handed over already is printed as it was; everything else is printed to be signed. */
    private Particulars particulars(Person person, DeclarationKind kind) {
        if (kind != DeclarationKind.PRIVACY_NOTICE) {
            return Particulars.BLANK;
        }
        return consents.valid(person.id(), kind)
                .map(given -> new Particulars(
                        given.givenOn(), given.interpreterPresent(), java.util.List.of(), given.received(), null, null))
                .orElse(Particulars.BLANK);
    }
}
