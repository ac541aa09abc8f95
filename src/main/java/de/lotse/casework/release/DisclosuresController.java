package de.lotse.casework.release;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.PaperReply;
import de.lotse.consent.Recipient;
import de.lotse.documents.FileOwner;
import de.lotse.people.Person;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording what leaves, and the client's list of what left (CON-03, CON-03a). */
@Controller
@Transactional
public class DisclosuresController {
    private static final String PREFIX = "casework.release.disclosure";
    private final CaseForms forms;
    private final Disclosures disclosures;
    private final RecipientFields recipients;
    private final Topics topics;
    private final Printing printing;
    private final AboutWhom aboutWhom;

    DisclosuresController(
            CaseForms forms,
            Disclosures disclosures,
            RecipientFields recipients,
            Topics topics,
            Printing printing,
            AboutWhom aboutWhom) {
        this.forms = forms;
        this.disclosures = disclosures;
        this.recipients = recipients;
        this.topics = topics;
        this.printing = printing;
        this.aboutWhom = aboutWhom;
    }

    /** What prints the list. */
    @Component
    record Printing(RecipientsPaper paper, PaperReply reply) {}

    /** What the form shows. @param adults whom it can be about; empty where only the client */
    public record DisclosurePage(CaseHead head, List<Choice> adults, List<Choice> organisations, List<Choice> topics) {}

    @GetMapping("/cases/{caseId}/disclosures/new")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Form fresh = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with(AboutWhom.FIELD, forms.find(caseId).mainPerson());
        return form(caseId, forms.begin(place(caseId), fresh), page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "disclosure", "/disclosures/new");
    }

    @PostMapping("/cases/{caseId}/disclosures")
    ModelAndView disclose(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form form = forms.read(place(caseId), PREFIX, submitted);
        if (!theCase.open()) {
            forms.stopped(form, caseId);
        }
        Person about = aboutWhom.chosen(form, theCase);
        Disclosures.Command command = read(form, theCase, about);
        if (command != null && standsOtherwise(command, theCase)) {
            form.standsAlready();
        } else if (command != null
                && disclosures.disclose(command) instanceof Disclosures.Outcome.ReleaseMissing missing) {
            form.refuse(
                    "casework.release.missing." + missing.why(),
                    aboutWhom.recipient(missing.recipient().name(), theCase, about, page),
                    topics.words(missing.topics(), page));
        }
        return forms.answer(form, place(caseId), () -> form(caseId, form, page), () -> {
            Flash.good(redirect, "casework.release.disclosed", recipient(command));
            return new ModelAndView("redirect:/cases/" + caseId + "/releases");
        });
    }

    /** Recorded under this identifier before, with other words: sent again after going back. */
    private boolean standsOtherwise(Disclosures.Command sent, Case theCase) {
        return theCase.participants().stream()
                .map(Case.Participant::person)
                .anyMatch(person -> disclosures.of(person).stream()
                        .anyMatch(known ->
                                known.id().equals(sent.id()) && !(person.equals(sent.person()) && known.same(sent))));
    }

    private static String recipient(Disclosures.@Nullable Command command) {
        return command == null ? "" : command.recipient().name();
    }

    @GetMapping("/cases/{caseId}/disclosures.pdf")
    Object print(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("page") Page page) {
        Case theCase = forms.find(caseId);
        Form whose = Form.of(PREFIX, asked);
        Person person = aboutWhom.chosen(whose, theCase);
        if (whose.hasErrors()) {
            throw new NotFound();
        }
        return printing.reply()
                .reply(
                        printing.paper().paper(person, theCase, asked.getFirst("lang"), page.today()),
                        "recipients",
                        FileOwner.of(theCase.id()),
                        "/cases/" + caseId + "/releases");
    }

    private Disclosures.@Nullable Command read(Form form, Case theCase, Person person) {
        UUID id = form.requireId("id");
        Recipient recipient = recipients.read(form);
        Disclosure.Channel channel = form.requireChoice("channel", Disclosure.Channel.class);
        List<String> about = form.choices("topics", topics.keys(theCase));
        String what = form.requireText("what", 2_000);
        Disclosure.Basis basis = form.choice("basis", Disclosure.Basis.class);
        String reason = basis == null ? null : form.requireText("reason", 4_000);
        if (recipient != null && recipient.immigration() && !form.checked("hintRead")) {
            form.reject("hintRead", "casework.release.disclosure.hintRead.missing");
        }
        return recipient == null || form.hasErrors()
                ? null
                : new Disclosures.Command(
                        id,
                        person.id(),
                        theCase.id(),
                        recipient,
                        channel,
                        about,
                        what,
                        basis == null || reason == null ? null : new Disclosures.WithoutRelease(basis, reason));
    }

    private ModelAndView form(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "consents", page);
        return new ModelAndView("casework/release/disclosure")
                .addObject(
                        "view",
                        new DisclosurePage(
                                opened.head(),
                                aboutWhom.adults(opened.theCase()),
                                recipients.organisations(),
                                topics.choices(opened.theCase(), page)))
                .addObject("form", form);
    }
}
