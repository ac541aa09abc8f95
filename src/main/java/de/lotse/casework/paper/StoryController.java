package de.lotse.casework.paper;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.consent.PaperReply;
import de.lotse.documents.FileOwner;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Prints the story of a case with the parts that were chosen; the print is on record with the case. */
@Controller
@Transactional
class StoryController {
    private static final String PREFIX = "casework.paper.story";
    private final CaseForms forms;
    private final StoryPaper paper;
    private final PaperReply reply;

    StoryController(CaseForms forms, StoryPaper paper, PaperReply reply) {
        this.forms = forms;
        this.paper = paper;
        this.reply = reply;
    }

    /** What the page shows. */
    public record StoryPage(CaseHead head) {}

    @GetMapping("/cases/{caseId}/story")
    ModelAndView choose(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return show(
                forms.open(caseId, "documents", page),
                Form.empty(PREFIX).with("parts", List.of(StoryPart.values())).with("notes", "yes"));
    }

    @PostMapping("/cases/{caseId}/story.pdf")
    Object print(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page) {
        Form form = Form.of(PREFIX, submitted);
        Set<StoryPart> parts = form.choices("parts", StoryPart.class);
        if (parts.isEmpty()) {
            form.reject("parts", "webui.form.choose");
        }
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            form.reject("to", "casework.paper.story.order");
        }
        if (form.hasErrors()) {
            return CaseForms.refused(show(forms.open(caseId, "documents", page), form));
        }
        CaseFiles.Seen seen = forms.look(caseId, "documents");
        StoryPaper.Choice choice = new StoryPaper.Choice(parts, form.checked("notes"), from, to);
        return reply.reply(
                paper.of(seen.theCase(), seen.person(), choice, page.today()),
                "story",
                FileOwner.of(seen.theCase().id()),
                "/cases/" + caseId + "/story");
    }

    private static ModelAndView show(CaseFiles.Opened opened, Form form) {
        return new ModelAndView("casework/paper/story")
                .addObject("view", new StoryPage(opened.head()))
                .addObject("form", form);
    }
}
