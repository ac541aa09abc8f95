package de.lotse.casework.monitoring;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
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

/** The tab of monitoring: how goals and linkages develop, and when to look again. */
@Controller
@Transactional
class MonitoringController {
    private static final String PREFIX = "casework.monitoring";
    private final Subjects subjects;
    private final Reviews reviews;
    private final NoteReview noteReview;
    private final Concepts concepts;
    private final Colleagues colleagues;
    private final CaseForms forms;

    MonitoringController(
            Subjects subjects,
            Reviews reviews,
            NoteReview noteReview,
            Concepts concepts,
            Colleagues colleagues,
            CaseForms forms) {
        this.subjects = subjects;
        this.reviews = reviews;
        this.noteReview = noteReview;
        this.concepts = concepts;
        this.colleagues = colleagues;
        this.forms = forms;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab monitoringTab() {
            return new CaseTab("monitoring", "/monitoring", 55);
        }
    }

    @GetMapping("/cases/{caseId}/monitoring")
    ModelAndView monitoring(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("on", page.today());
        return show(caseId, forms.begin(place(caseId), form), page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "monitoring", "/monitoring");
    }

    @PostMapping("/cases/{caseId}/monitoring")
    ModelAndView note(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        CaseForms.Place place = place(caseId);
        Form form = forms.read(place, PREFIX, submitted);
        NoteReview.Command command = new NoteReview.Command(
                id,
                form.requireId("id"),
                form.requireId("subject"),
                form.requireDate("on"),
                form.requireText("note", 4_000),
                form.date("nextOn"));
        if (!form.hasErrors()) {
            refuse(caseId, form, noteReview.note(command));
        }
        return forms.answer(form, place, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.monitoring.saved");
            return new ModelAndView("redirect:/cases/" + caseId + "/monitoring");
        });
    }

    private void refuse(UUID caseId, Form form, NoteReview.Outcome outcome) {
        switch (outcome) {
            case NOTED -> {}
            case ALREADY -> form.standsAlready();
            case FUTURE -> form.reject("on", "casework.monitoring.future");
            case NEXT_BEFORE -> form.reject("nextOn", "casework.monitoring.nextBefore");
            case STOPPED -> forms.stopped(form, caseId);
            case UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "monitoring", page);
        List<Subjects.Subject> all = subjects.of(opened.theCase().id());
        List<Review> looks = reviews.of(opened.theCase().id());
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        Optional<Phase> again = concept.phaseOf(Phase.Kind.REASSESSMENT);
        List<Subjects.Subject> goals =
                all.stream().filter(one -> one.kind() == Subjects.Kind.GOAL).toList();
        MonitoringPage view = new MonitoringPage(
                opened.head(),
                all.stream().map(one -> line(opened, one, looks, page)).toList(),
                all.stream()
                        .filter(one -> !one.over())
                        .map(one -> new Choice(
                                one.id().toString(), one.name(), page.t("casework.monitoring.kind." + one.kind())))
                        .toList(),
                !goals.isEmpty() && goals.stream().allMatch(Subjects.Subject::over),
                concept.phaseOf(Phase.Kind.MONITORING).map(Phase::content).orElse(null),
                again.map(Phase::content).orElse(null),
                concept.phaseOf(Phase.Kind.MONITORING)
                        .or(() -> again)
                        .map(phase -> new Source(phase.source().toString(), "/concept#casework"))
                        .orElse(null));
        return new ModelAndView("casework/monitoring/monitoring")
                .addObject("view", view)
                .addObject("form", form);
    }

    private MonitoringPage.Line line(CaseFiles.Opened opened, Subjects.Subject subject, List<Review> looks, Page page) {
        List<Review> own = looks.stream()
                .filter(look -> look.subject().equals(subject.id()))
                .toList();
        return new MonitoringPage.Line(
                page.t("casework.monitoring.kind." + subject.kind()),
                subject.name(),
                opened.head().path() + subject.path(),
                page.t(subject.state()),
                subject.over(),
                own.isEmpty() || subject.over() ? null : own.getFirst().nextOn(),
                own.stream()
                        .map(look -> new MonitoringPage.Look(
                                page.date(look.on()),
                                look.note(),
                                colleagues.name(look.by()).orElse("–")))
                        .toList());
    }
}
