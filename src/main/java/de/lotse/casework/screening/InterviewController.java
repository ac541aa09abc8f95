package de.lotse.casework.screening;

import de.lotse.casework.QuestionForm;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** One first-interview sheet of the case's focus area. */
@Controller
@Transactional
public class InterviewController {
    private static final String PREFIX = "casework.screening.interview";
    private final CaseForms forms;
    private final SaveInterview saveInterview;
    private final Interviews interviews;
    private final SheetHistory history;

    InterviewController(CaseForms forms, SaveInterview saveInterview, Interviews interviews, SheetHistory history) {
        this.forms = forms;
        this.saveInterview = saveInterview;
        this.interviews = interviews;
        this.history = history;
    }

    /**
     * The sheet.
     *
     * @param note what the concept leaves open and is assumed here
     * @param version of the concept that asks
     * @param gone what was typed into fields that the concept dropped meanwhile
     * @param history where earlier answers are compared, if there are any
     */
    public record InterviewPage(
            CaseHead head,
            String title,
            String action,
            List<Questions.Section> sections,
            @Nullable String note,
            @Nullable Source source,
            int version,
            List<SheetHistory.Gone> gone,
            @Nullable String history) {}

    @GetMapping("/cases/{caseId}/screening/forms/{formKey}")
    ModelAndView sheet(@PathVariable UUID caseId, @PathVariable String formKey, @ModelAttribute("page") Page page) {
        Map<String, List<String>> known = interviews
                .latest(new CaseId(caseId), formKey)
                .map(Interviews.Answers::values)
                .orElse(Map.of());
        Form form = Questions.filled(Form.empty(PREFIX).with("id", Uuids.next()), known);
        return show(caseId, formKey, forms.begin(place(caseId, formKey), form), page);
    }

    private static CaseForms.Place place(UUID caseId, String formKey) {
        return CaseForms.Place.of(caseId, "interview-" + formKey, "/screening/forms/" + formKey);
    }

    @PostMapping("/cases/{caseId}/screening/forms/{formKey}")
    ModelAndView save(
            @PathVariable UUID caseId,
            @PathVariable String formKey,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseForms.Place place = place(caseId, formKey);
        Form form = forms.read(place, PREFIX, submitted);
        QuestionForm questions =
                saveInterview.sheet(forms.find(caseId), formKey).orElseThrow(NotFound::new);
        Map<String, List<String>> answers = Questions.read(form, questions);
        history.checkVersion(forms.find(caseId), questions, form);
        UUID id = form.requireId("id");
        if (!form.hasErrors()) {
            switch (saveInterview.save(new SaveInterview.Command(id, new CaseId(caseId), formKey, answers))) {
                case SAVED -> {}
                case ALREADY -> form.standsAlready();
                case STOPPED -> forms.stopped(form, caseId);
                case UNKNOWN -> throw new NotFound();
            }
        }
        return forms.answer(form, place, () -> show(caseId, formKey, form, page), () -> {
            Flash.good(redirect, "casework.screening.interview.saved");
            return new ModelAndView("redirect:/cases/" + caseId + "/screening");
        });
    }

    private ModelAndView show(UUID caseId, String formKey, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "screening", page);
        QuestionForm questions = saveInterview.sheet(opened.theCase(), formKey).orElseThrow(NotFound::new);
        InterviewPage view = new InterviewPage(
                opened.head(),
                questions.label().in(page.locale()),
                "/cases/" + caseId + "/screening/forms/" + formKey,
                Questions.sections(questions, page),
                questions.note(),
                questions.source() == null ? null : ConceptSource.intake(questions.source()),
                saveInterview.version(),
                history.gone(opened.theCase(), questions, form, page),
                interviews.latest(opened.theCase().id(), formKey).isEmpty()
                        ? null
                        : "/cases/" + caseId + "/screening/forms/" + formKey + "/history");
        return new ModelAndView("casework/screening/interview")
                .addObject("view", view)
                .addObject("form", form);
    }

    @GetMapping("/cases/{caseId}/screening/forms/{formKey}/history")
    ModelAndView compare(@PathVariable UUID caseId, @PathVariable String formKey, @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "screening", page);
        return new ModelAndView("casework/screening/sheet-history")
                .addObject("head", opened.head())
                .addObject(
                        "view", history.compare(opened.theCase(), formKey, page).orElseThrow(NotFound::new));
    }
}
