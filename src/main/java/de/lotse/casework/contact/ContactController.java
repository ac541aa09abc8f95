package de.lotse.casework.contact;

import de.lotse.casework.CaseTab;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.casework.safety.SafetyHint;
import de.lotse.casework.safety.SafetyHints;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.TimelineEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

/** The quick contact, reachable from everywhere by one key, and the journal of a case. */
@Controller
@Transactional
public class ContactController {
    private static final CaseForms.Place PLACE = new CaseForms.Place("contact", "/contacts/new");
    private static final int MOST = 500;
    private final RecordContact recordContact;
    private final CaseForms forms;
    private final OpenCases openCases;
    private final Journal journal;
    private final SafetyHints safety;

    ContactController(
            RecordContact recordContact, CaseForms forms, OpenCases openCases, Journal journal, SafetyHints safety) {
        this.recordContact = recordContact;
        this.forms = forms;
        this.openCases = openCases;
        this.journal = journal;
        this.safety = safety;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab contactsTab() {
            return new CaseTab("contacts", "/contacts", 60);
        }
    }

    /** What the quick contact needs. @param hints what to know before the next talk, of the chosen case first */
    public record QuickContactPage(
            List<Choice> cases, List<Choice> persons, ContactChoices choices, List<SafetyHint> hints, boolean none) {}

    /** What the journal shows. */
    public record JournalPage(CaseHead head, List<TimelineEntry> entries, Contacts.Count count, String searched) {}

    @GetMapping("/contacts/new")
    ModelAndView form(
            @RequestParam Optional<UUID> forCase,
            @RequestParam(name = "case") Optional<UUID> caseId,
            @ModelAttribute("page") Page page) {
        Form form = Form.empty(ContactForm.PREFIX)
                .with("id", Uuids.next())
                .with("on", page.today())
                .with("outcome", Contact.Outcome.HELD)
                .with("case", caseId.or(() -> forCase).orElse(null));
        return show(forms.begin(PLACE, form, journal::unsaved), page);
    }

    @PostMapping("/contacts")
    ModelAndView record(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = forms.read(PLACE, ContactForm.PREFIX, submitted);
        Contact contact = ContactForm.read(form, journal.choices(page), page.today());
        if (!form.hasErrors()) {
            switch (recordContact.record(contact, ContactForm.further(form))) {
                case RecordContact.Outcome.Recorded _ -> {}
                case RecordContact.Outcome.Stopped stopped ->
                    forms.stopped(form, stopped.id().value());
                case RecordContact.Outcome.ConsentWithdrawn withdrawn ->
                    form.reject(
                            "persons", "casework.stop.carried", withdrawn.name().full());
                case RecordContact.Outcome.AlreadyRecorded _ -> form.standsAlready();
                case RecordContact.Outcome.Unknown _ -> throw new NotFound();
            }
        }
        return forms.answer(form, PLACE, () -> show(form, page), () -> {
            boolean brokenOff = contact.outcome() == Contact.Outcome.BROKEN_OFF
                    && page.viewer().may("CASE_WRITE");
            Flash.good(redirect, brokenOff ? "casework.contact.recorded.brokenOff" : "casework.contact.recorded");
            return new ModelAndView(
                    "redirect:/cases/" + contact.caseId() + (brokenOff ? "/safety/break-off" : "/contacts"));
        });
    }

    @GetMapping("/cases/{caseId}/contacts")
    ModelAndView journal(
            @PathVariable UUID caseId, @RequestParam(defaultValue = "") String q, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = journal.files().open(caseId, "contacts", page);
        return new ModelAndView("casework/contact/journal")
                .addObject(
                        "view",
                        new JournalPage(
                                opened.head(),
                                journal.entries(opened, MOST, q, page),
                                journal.contacts().count(opened.theCase().id()),
                                q));
    }

    @PostMapping("/cases/{caseId}/tasks/{taskId}/done")
    String done(
            @PathVariable UUID caseId,
            @PathVariable UUID taskId,
            @RequestParam(defaultValue = "/") String back,
            RedirectAttributes redirect) {
        if (!journal.tasks().finish(new CaseId(caseId), taskId)) {
            throw new NotFound();
        }
        Flash.good(redirect, "casework.contact.task.done");
        return "redirect:" + (back.startsWith("/cases/") ? "/cases/" + caseId : "/");
    }

    private ModelAndView show(Form form, Page page) {
        List<Choice> open = openCases.writable();
        QuickContactPage view = new QuickContactPage(
                open,
                openCases.severalPersons(),
                journal.choices(page),
                hints(open, form, page),
                open.isEmpty() && !form.hasErrors());
        return new ModelAndView("casework/contact/quick-contact")
                .addObject("view", view)
                .addObject("form", form);
    }

    private List<SafetyHint> hints(List<Choice> open, Form form, Page page) {
        List<CaseId> cases = open.stream()
                .map(one -> new CaseId(UUID.fromString(one.value())))
                .toList();
        return safety.of(cases, page).stream()
                .sorted(Comparator.comparing(
                        hint -> !form.has("case", hint.caseId().toString())))
                .toList();
    }

    /** For the day an entry is shown. */
    static String day(LocalDate date, Page page) {
        return date.getYear() == page.today().getYear() ? page.day(date) : page.date(date);
    }
}
