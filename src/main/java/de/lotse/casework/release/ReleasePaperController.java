package de.lotse.casework.release;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.consent.Release;
import de.lotse.consent.ReleasePapers;
import de.lotse.documents.FileOwner;
import de.lotse.documents.Paper;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A release as a paper: to be signed by hand before it is recorded, or printed again afterwards. */
@Controller
@Transactional
class ReleasePaperController {
    private final CaseFiles caseFiles;
    private final People people;
    private final ReleaseForm forms;
    private final CaseReleases releases;
    private final ReleasePapers papers;
    private final ReplyWith replies;

    ReleasePaperController(
            CaseFiles caseFiles,
            People people,
            ReleaseForm forms,
            CaseReleases releases,
            ReleasePapers papers,
            ReplyWith replies) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.forms = forms;
        this.releases = releases;
        this.papers = papers;
        this.replies = replies;
    }

    /** What answers. */
    @org.springframework.stereotype.Component
    record ReplyWith(PaperReply paper, Topics topics) {}

    @PostMapping("/cases/{caseId}/releases/draft.pdf")
    Object draft(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page) {
        Case theCase = caseFiles.find(caseId);
        Form form = Form.of(ReleaseForm.PREFIX, submitted);
        Person whose = forms.whose(form, theCase);
        ReleasePapers.Content content = forms.content(form, theCase);
        if (content == null || form.hasErrors()) {
            ModelAndView problems = new ModelAndView("casework/release/draft-refused")
                    .addObject("head", caseFiles.open(caseId, "consents", page).head())
                    .addObject("form", form);
            problems.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return problems;
        }
        return reply(theCase, whose, form.value("language"), content);
    }

    @GetMapping("/cases/{caseId}/releases/{releaseId}.pdf")
    Object again(
            @PathVariable UUID caseId,
            @PathVariable UUID releaseId,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        Case theCase = caseFiles.find(caseId);
        Release release = releases.find(theCase, releaseId).orElseThrow(NotFound::new);
        return reply(
                theCase,
                people.find(release.person()).orElseThrow(NotFound::new),
                language == null ? release.text().language() : language,
                new ReleasePapers.Content(
                        release.recipient(),
                        replies.topics().onPaper(theCase),
                        release.topics(),
                        release.powers(),
                        release.from(),
                        release.to(),
                        release.hintExplained()));
    }

    private Object reply(Case theCase, Person person, String language, ReleasePapers.Content content) {
        Paper paper = papers.paper(person, theCase.number(), PersonPapers.language(language), content, null);
        return replies.paper()
                .reply(paper, "release", FileOwner.of(theCase.id()), "/cases/" + theCase.id() + "/releases");
    }
}
