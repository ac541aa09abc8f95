package de.lotse.casework.conference;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.FileOwner;
import de.lotse.documents.PaperKind;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the client's consent to a case conference, before one is convened and for one that is. */
@Controller
@Transactional
class ConferenceConsentController {
    private final CaseForms forms;
    private final Conferences conferences;
    private final ConferenceConsentPaper paper;
    private final PaperReply reply;

    ConferenceConsentController(
            CaseForms forms, Conferences conferences, ConferenceConsentPaper paper, PaperReply reply) {
        this.forms = forms;
        this.conferences = conferences;
        this.paper = paper;
        this.reply = reply;
    }

    @GetMapping("/cases/{caseId}/conferences/consent.pdf")
    Object consent(
            @PathVariable UUID caseId,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @ModelAttribute("page") Page page) {
        return print(forms.open(caseId, "conferences", page), null, language, "/new");
    }

    @GetMapping("/cases/{caseId}/conferences/{conferenceId}/consent.pdf")
    Object consent(
            @PathVariable UUID caseId,
            @PathVariable UUID conferenceId,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "conferences", page);
        Conference conference =
                conferences.find(opened.theCase().id(), conferenceId).orElseThrow(NotFound::new);
        return print(opened, conference, language, "/" + conferenceId);
    }

    private Object print(
            CaseFiles.Opened opened, @Nullable Conference conference, @Nullable String language, String back) {
        if (paper.rule().isEmpty()) {
            throw new NotFound();
        }
        return reply.reply(
                paper.of(opened, conference, PersonPapers.language(language)),
                PaperKind.CASE_CONFERENCE_CONSENT.key(),
                FileOwner.of(opened.theCase().id()),
                opened.head().path() + "/conferences" + back);
    }
}
