package de.lotse.intake.invitation;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.intake.Concerned;
import de.lotse.people.Person;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** Who waits to be invited: the list, one of them, noting somebody, inviting her or ending the wait (IN-06). */
@Controller
@Transactional
class InvitationController {
    private static final String NOTED = "intake.invitation.form";
    private static final String ENDED = "intake.invitation.end";
    private static final int LONGEST = 1_000;
    private final Invitations invitations;
    private final InvitationRules rules;
    private final InvitationPages pages;
    private final AwaitInvitation await;
    private final EndInvitation end;
    private final Audit audit;

    InvitationController(
            Invitations invitations,
            InvitationRules rules,
            InvitationPages pages,
            AwaitInvitation await,
            EndInvitation end,
            Audit audit) {
        this.invitations = invitations;
        this.rules = rules;
        this.pages = pages;
        this.await = await;
        this.end = end;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem invitationsArea(InvitationRules rules, Concerned concerned, Invitations invitations) {
            return new NavigationItem(
                    "invitations",
                    "/invitations",
                    "PERSON_WRITE",
                    39,
                    "people",
                    () -> rules.list().isPresent() && concerned.by("invitations", invitations::concern));
        }
    }

    @GetMapping("/invitations")
    ModelAndView list(@ModelAttribute("page") Page page) {
        return new ModelAndView("intake/invitation/invitations").addObject("view", pages.list(known(), page));
    }

    @GetMapping("/people/{personId}/invitation")
    ModelAndView form(@PathVariable UUID personId, @ModelAttribute("page") Page page) {
        Person person = person(personId);
        Form fresh = Form.empty(NOTED)
                .with("since", page.today())
                .with("town", person.home().town());
        return noting(person, fresh);
    }

    @PostMapping("/people/{personId}/invitation")
    ModelAndView note(
            @PathVariable UUID personId,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Person person = person(personId);
        Form form = Form.of(NOTED, submitted);
        String worker = form.choice("worker", values(pages.workers()));
        String town = form.choice("town", values(pages.towns()));
        AwaitInvitation.Command command = new AwaitInvitation.Command(
                form.requireId("id"),
                person.id(),
                form.requireDate("since"),
                form.requireChoice("why", Invitation.Why.class),
                town == null ? person.home().town() : town,
                worker == null ? null : AccountId.parse(worker),
                form.requireText("meanwhile", LONGEST));
        if (!form.hasErrors()) {
            refuse(form, await.note(command));
        }
        return CaseForms.answer(form, () -> noting(person, form), () -> {
            Flash.good(redirect, "intake.invitation.noted");
            return new ModelAndView("redirect:/invitations/" + command.id());
        });
    }

    private static void refuse(Form form, AwaitInvitation.Outcome outcome) {
        switch (outcome) {
            case AwaitInvitation.Outcome.Waits _ -> {}
            case AwaitInvitation.Outcome.Already _ -> form.standsAlready();
            case AwaitInvitation.Outcome.WaitsAlready _ -> form.refuse("intake.invitation.waitsAlready");
            case AwaitInvitation.Outcome.CaseIsOpen _ -> form.refuse("intake.invitation.caseIsOpen");
            case AwaitInvitation.Outcome.ConsentIsWithdrawn _ -> form.refuse("intake.invitation.withdrawn");
            case AwaitInvitation.Outcome.NoAlternative _ -> form.reject("meanwhile", "intake.invitation.noAlternative");
            case AwaitInvitation.Outcome.Future _ -> form.reject("since", "intake.invitation.future");
            case AwaitInvitation.Outcome.WorkerGone _ -> form.reject("worker", "intake.invitation.workerGone");
            case AwaitInvitation.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    @GetMapping("/invitations/{invitationId}")
    ModelAndView one(@PathVariable UUID invitationId, @ModelAttribute("page") Page page) {
        return show(find(invitationId), Form.empty(ENDED), page);
    }

    @PostMapping("/invitations/{invitationId}/end")
    ModelAndView end(
            @PathVariable UUID invitationId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Invitation one = find(invitationId);
        Form form = Form.of(ENDED, submitted);
        UUID id = form.requireId("id");
        String kind = form.requireChoice("kind", byHand());
        String note = form.text("note", LONGEST);
        if (!form.hasErrors()) {
            refuse(form, end.end(invitationId, id, Invitation.End.Kind.valueOf(kind), note));
        }
        return CaseForms.answer(form, () -> show(find(invitationId), form, page), () -> ended(one, kind, redirect));
    }

    private static void refuse(Form form, EndInvitation.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case OVER -> form.refuse("intake.invitation.isOver");
            case REASON_MISSING -> form.reject("note", "intake.invitation.reasonMissing");
            case UNKNOWN -> throw new NotFound();
        }
    }

    /** Whoever is invited is booked an appointment at once. */
    private static ModelAndView ended(Invitation one, String kind, RedirectAttributes redirect) {
        if (Invitation.End.Kind.INVITED.name().equals(kind)) {
            Flash.good(redirect, "intake.invitation.invited");
            return new ModelAndView("redirect:/appointments/new?person=" + one.person());
        }
        Flash.good(redirect, "intake.invitation.closed");
        return new ModelAndView("redirect:/invitations");
    }

    private ModelAndView noting(Person person, Form form) {
        IntakeConcept.WaitingList list = known();
        return new ModelAndView("intake/invitation/new")
                .addObject("person", person.id().toString())
                .addObject("name", person.name().full())
                .addObject("towns", pages.towns())
                .addObject("workers", pages.workers())
                .addObject("rule", list.rule())
                .addObject("source", InvitationRules.source(list))
                .addObject("form", form);
    }

    private ModelAndView show(Invitation one, Form form, Page page) {
        audit.looked(Subject.of(one.person()), "invitation");
        return new ModelAndView("intake/invitation/invitation")
                .addObject("one", one)
                .addObject("name", pages.person(one.person()).name().full())
                .addObject("facts", pages.facts(one, page))
                .addObject("booking", InvitationPages.booking(one))
                .addObject("form", form);
    }

    private IntakeConcept.WaitingList known() {
        return rules.list().orElseThrow(NotFound::new);
    }

    private Person person(UUID id) {
        known();
        return pages.person(new PersonId(id));
    }

    private Invitation find(UUID id) {
        known();
        return invitations.find(id).orElseThrow(NotFound::new);
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    /** The ends somebody chooses; the others come by themselves. */
    private static List<String> byHand() {
        return Arrays.stream(Invitation.End.Kind.values())
                .filter(kind ->
                        kind != Invitation.End.Kind.CASE_OPENED && kind != Invitation.End.Kind.CONSENT_WITHDRAWN)
                .map(Enum::name)
                .toList();
    }
}
