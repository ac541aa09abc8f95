package de.lotse.casework.lead;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseSidePage;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Agreeing who leads; where the concept knows no lead, the page does not exist. */
@Controller
@Transactional
class LeadController {
    private static final String PREFIX = "casework.lead";
    private final CaseForms forms;
    private final AgreeLead agree;
    private final Leads leads;
    private final LeadHead words;
    private final Colleagues colleagues;
    private final Concepts concepts;

    LeadController(
            CaseForms forms, AgreeLead agree, Leads leads, LeadHead words, Colleagues colleagues, Concepts concepts) {
        this.forms = forms;
        this.agree = agree;
        this.leads = leads;
        this.words = words;
        this.colleagues = colleagues;
        this.concepts = concepts;
    }

    @Configuration(proxyBeanMethods = false)
    static class SidePage {
        @Bean
        CaseSidePage leadPage() {
            return new CaseSidePage("casework.lead.title", "/lead", "flag", "CASE_WRITE", 45);
        }
    }

    /** What the page shows. @param earlier all agreements, the latest first */
    public record LeadPage(
            CaseHead head,
            List<Line> earlier,
            List<Choice> kinds,
            List<Choice> colleagues,
            String rule,
            Source source) {}

    /** One agreement. @param by who wrote it down */
    public record Line(
            String name, String since, String by, @Nullable String tasks) {}

    @GetMapping("/cases/{caseId}/lead")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("since", page.today());
        return show(caseId, form, page);
    }

    @PostMapping("/cases/{caseId}/lead")
    ModelAndView agree(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        AgreeLead.Command command = read(id, form, page.today());
        if (!form.hasErrors()) {
            switch (agree.agree(command)) {
                case AgreeLead.Outcome.Agreed _ -> {}
                case AgreeLead.Outcome.Already _ -> form.standsAlready();
                case AgreeLead.Outcome.NoColleague _ -> form.reject("account", "casework.lead.account.missing");
                case AgreeLead.Outcome.Stopped _ -> forms.stopped(form, caseId);
                case AgreeLead.Outcome.Unknown _ -> throw new NotFound();
            }
        }
        return CaseForms.answer(form, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.lead.done");
            return new ModelAndView("redirect:/cases/" + caseId);
        });
    }

    private static AgreeLead.Command read(CaseId id, Form form, LocalDate today) {
        Lead.Kind kind = form.requireChoice("kind", Lead.Kind.class);
        UUID account = form.id("account");
        String name = form.line("name", 200);
        if (kind == Lead.Kind.COLLEAGUE && account == null && form.problem("account") == null) {
            form.reject("account", "casework.lead.account.missing");
        }
        if (kind == Lead.Kind.OUTSIDE && name == null && form.problem("name") == null) {
            form.reject("name", "casework.lead.name.missing");
        }
        LocalDate since = form.requireDate("since");
        if (form.problem("since") == null && since.isAfter(today)) {
            form.reject("since", "casework.lead.since.future");
        }
        return new AgreeLead.Command(
                id,
                form.requireId("id"),
                kind,
                account == null ? null : new AccountId(account),
                name,
                since,
                form.require("agreedWith", 300),
                form.text("tasks", 4_000));
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        TransferConcept.Passage rule = concepts.section(TransferConcept.class).lead();
        if (rule == null) {
            throw new NotFound();
        }
        CaseFiles.Opened opened = forms.open(caseId, "overview", page);
        return new ModelAndView("casework/lead/lead")
                .addObject(
                        "view",
                        new LeadPage(
                                opened.head(),
                                leads.of(opened.theCase().id()).stream()
                                        .map(one -> line(one, opened, page))
                                        .toList(),
                                Choice.of(page, "casework.lead.kind", Lead.Kind.class),
                                agree.able(opened.theCase()).stream()
                                        .map(one -> new Choice(one.account().toString(), one.name()))
                                        .toList(),
                                rule.rule(),
                                new Source(rule.source().toString(), "/concept#transfer")))
                .addObject("form", form);
    }

    private Line line(Lead lead, CaseFiles.Opened opened, Page page) {
        return new Line(
                lead.kind() == Lead.Kind.NOBODY
                        ? page.t("casework.lead.kind.NOBODY")
                        : words.name(lead, opened.theCase()),
                page.t("casework.lead.agreed", page.date(lead.since()), lead.agreedWith()),
                page.t("casework.lead.by", colleagues.name(lead.notedBy()).orElse("–")),
                lead.tasks());
    }
}
