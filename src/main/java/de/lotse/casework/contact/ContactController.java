package de.lotse.casework.contact;

import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.Caseload;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
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
    private static final String DRAFT = "contact";
    private static final int MOST = 500;
    private final RecordContact recordContact;
    private final Drafts drafts;
    private final Caseload caseload;
    private final Concepts concepts;
    private final Journal journal;

    ContactController(
            RecordContact recordContact, Drafts drafts, Caseload caseload, Concepts concepts, Journal journal) {
        this.recordContact = recordContact;
        this.drafts = drafts;
        this.caseload = caseload;
        this.concepts = concepts;
        this.journal = journal;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab contactsTab() {
            return new CaseTab("contacts", "/contacts", 60);
        }
    }

    /** What the quick contact needs. @param draftedAt when an unfinished contact was kept */
    public record QuickContactPage(
            List<Choice> cases,
            List<Choice> kinds,
            List<Choice> needs,
            String needsTerm,
            @Nullable Instant draftedAt,
            boolean none) {}

    /** What the journal shows. */
    public record JournalPage(CaseHead head, List<TimelineEntry> entries, Contacts.Count count, String searched) {}

    @GetMapping("/contacts/new")
    ModelAndView form(
            @RequestParam Optional<UUID> forCase,
            @RequestParam(name = "case") Optional<UUID> caseId,
            @ModelAttribute("page") Page page) {
        Optional<Drafts.Draft> draft = drafts.find(DRAFT);
        Form form = draft.map(found -> Form.of(ContactForm.PREFIX, found.fields()))
                .orElseGet(() -> Form.empty(ContactForm.PREFIX)
                        .with("id", Uuids.next())
                        .with("on", page.today())
                        .with("outcome", Contact.Outcome.HELD)
                        .with("case", caseId.or(() -> forCase).orElse(null)));
        return show(form, draft.map(Drafts.Draft::savedAt).orElse(null), page);
    }

    @PostMapping("/contacts")
    ModelAndView record(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(ContactForm.PREFIX, submitted);
        Contact contact = ContactForm.read(form, concepts.section(CaseworkConcept.class), page.today());
        Set<CaseId> further = form.values("further").stream()
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(CaseId::parse)
                .collect(Collectors.toSet());
        if (form.hasErrors()) {
            return refused(show(form, null, page));
        }
        return switch (recordContact.record(contact, further)) {
            case RecordContact.Outcome.Recorded _ -> {
                drafts.drop(DRAFT);
                Flash.good(redirect, "casework.contact.recorded");
                yield new ModelAndView("redirect:/cases/" + contact.caseId() + "/contacts");
            }
            case RecordContact.Outcome.CaseClosed _ -> {
                form.refuse("casework.contact.closed");
                yield refused(show(form, null, page));
            }
            case RecordContact.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    @GetMapping("/cases/{caseId}/contacts")
    ModelAndView journal(
            @PathVariable UUID caseId, @RequestParam(defaultValue = "") String q, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = journal.files().open(caseId, "contacts", page);
        CaseId id = opened.theCase().id();
        return new ModelAndView("casework/contact/journal")
                .addObject(
                        "view",
                        new JournalPage(
                                opened.head(),
                                journal.entries(id, MOST, q, page),
                                journal.contacts().count(id),
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

    private ModelAndView show(Form form, @Nullable Instant draftedAt, Page page) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        List<Choice> open = caseload.mine().stream()
                .filter(row -> row.closedOn() == null)
                .sorted(java.util.Comparator.comparing(Caseload.Row::sortedName))
                .map(row -> new Choice(row.id().toString(), row.sortedName() + " · " + row.number()))
                .toList();
        QuickContactPage view = new QuickContactPage(
                open,
                concept.contactFormats().stream()
                        .map(kind -> new Choice(kind.key(), kind.label().in(page.locale())))
                        .toList(),
                concept.lifeAreas().areas().stream()
                        .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                        .toList(),
                concept.lifeAreas().term().in(page.locale()),
                draftedAt,
                open.isEmpty());
        return new ModelAndView("casework/contact/quick-contact")
                .addObject("view", view)
                .addObject("form", form);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** For the day an entry is shown. */
    static String day(LocalDate date, Page page) {
        return date.getYear() == page.today().getYear() ? page.day(date) : page.date(date);
    }
}
