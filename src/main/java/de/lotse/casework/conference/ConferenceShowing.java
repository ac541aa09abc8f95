package de.lotse.casework.conference;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one conference, fresh or with what was sent. */
@Component
class ConferenceShowing {
    private final CaseForms forms;
    private final ConferencePages pages;

    ConferenceShowing(CaseForms forms, ConferencePages pages) {
        this.forms = forms;
        this.pages = pages;
    }

    /** @param typed puts what was sent into its form */
    ModelAndView show(UUID caseId, UUID conferenceId, UnaryOperator<ConferenceForms> typed, Page page) {
        ConferencePages.Detail view = pages.detail(forms.open(caseId, "conferences", page), conferenceId, page);
        Form result = forms.begin(place(caseId, conferenceId), ConferenceForms.freshResult(page));
        return new ModelAndView("casework/conference/conference")
                .addObject("view", view)
                .addObject("forms", typed.apply(ConferenceForms.fresh(view.conference(), result, page)));
    }

    /** Where the result is kept as a draft; the other forms are short. */
    static CaseForms.Place place(UUID caseId, UUID conferenceId) {
        return CaseForms.Place.of(caseId, "conference-" + conferenceId, "/conferences/" + conferenceId);
    }

    static ModelAndView back(UUID caseId, UUID conferenceId) {
        return new ModelAndView("redirect:/cases/" + caseId + "/conferences/" + conferenceId);
    }
}
