package de.lotse.casework.grants;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Working in a case in tandem with a colleague. */
@Controller
@Transactional
class TandemController {
    static final String PREFIX = "casework.grants.tandem";
    private final CaseForms forms;
    private final GrantsPages pages;
    private final ShareCase share;

    TandemController(CaseForms forms, GrantsPages pages, ShareCase share) {
        this.forms = forms;
        this.pages = pages;
        this.share = share;
    }

    @PostMapping("/cases/{caseId}/grants/tandem")
    ModelAndView share(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        AccountId with = new AccountId(form.requireId("colleague"));
        LocalDate until = form.date("until");
        if (until != null && until.isBefore(page.today())) {
            form.reject("until", "casework.grants.tandem.until.past");
        }
        if (!form.hasErrors()) {
            switch (share.share(id, with, until)) {
                case DONE -> {}
                case ALREADY -> form.reject("until", "casework.grants.tandem.already");
                case NOT_YOURS -> form.refuse("casework.grants.tandem.notYours");
                case NO_COLLEAGUE -> form.reject("colleague", "casework.grants.nobody");
                case STOPPED -> forms.stopped(form, caseId);
                case UNKNOWN -> throw new NotFound();
            }
        }
        return CaseForms.answer(
                form,
                () -> new ModelAndView("casework/grants/grants")
                        .addObject("view", pages.page(caseId, page))
                        .addObject("form", Form.empty(GrantsController.PREFIX))
                        .addObject("tandem", form),
                () -> {
                    Flash.good(redirect, "casework.grants.tandem.done");
                    return new ModelAndView("redirect:/cases/" + caseId + "/grants");
                });
    }

    @PostMapping("/cases/{caseId}/grants/{grantId}/end")
    String end(@PathVariable UUID caseId, @PathVariable UUID grantId, RedirectAttributes redirect) {
        switch (share.end(forms.find(caseId).id(), grantId)) {
            case DONE -> Flash.good(redirect, "casework.grants.tandem.ended");
            case NOT_YOURS -> Flash.warn(redirect, "casework.grants.tandem.notYours");
            // The case was found above, so it is the tandem that is not there any more, e.g. after a double click.
            case UNKNOWN -> Flash.good(redirect, "casework.grants.tandem.over");
            case ALREADY, NO_COLLEAGUE, STOPPED -> throw new NotFound();
        }
        return "redirect:/cases/" + caseId + "/grants";
    }
}
