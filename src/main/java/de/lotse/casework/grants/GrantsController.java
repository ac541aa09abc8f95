package de.lotse.casework.grants;

import de.lotse.casework.CaseSidePage;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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

/** Who may open the case, and keeping somebody out of it. */
@Controller
@Transactional
class GrantsController {
    @Configuration(proxyBeanMethods = false)
    static class SidePage {
        @Bean
        CaseSidePage grantsPage() {
            return new CaseSidePage("casework.grants.title", "/grants", "key", "CASE_READ", 50);
        }
    }

    static final String PREFIX = "casework.grants";
    private final CaseForms forms;
    private final GrantsPages pages;
    private final ExcludeColleague exclude;

    GrantsController(CaseForms forms, GrantsPages pages, ExcludeColleague exclude) {
        this.forms = forms;
        this.pages = pages;
        this.exclude = exclude;
    }

    @GetMapping("/cases/{caseId}/grants")
    ModelAndView grants(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return show(caseId, Form.empty(PREFIX), page);
    }

    @PostMapping("/cases/{caseId}/grants/exclusions")
    ModelAndView exclude(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        ExcludeColleague.Command command = new ExcludeColleague.Command(
                id,
                new AccountId(form.requireId("account")),
                form.requireChoice("kind", ExcludeColleague.Kind.class),
                form.text("note", 2_000));
        if (!form.hasErrors()) {
            switch (exclude.exclude(command)) {
                case ExcludeColleague.Outcome.Done _ -> {}
                case ExcludeColleague.Outcome.NotYours _ -> form.refuse("casework.grants.notYours");
                case ExcludeColleague.Outcome.NoColleague _ -> form.reject("account", "casework.grants.nobody");
                case ExcludeColleague.Outcome.Unknown _ -> throw new NotFound();
            }
        }
        return CaseForms.answer(form, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.grants.excluded");
            return new ModelAndView("redirect:/cases/" + caseId + "/grants");
        });
    }

    @PostMapping("/cases/{caseId}/grants/exclusions/{accountId}/lift")
    String lift(@PathVariable UUID caseId, @PathVariable UUID accountId, RedirectAttributes redirect) {
        switch (exclude.lift(forms.find(caseId).id(), new AccountId(accountId))) {
            case ExcludeColleague.Outcome.Done _ -> Flash.good(redirect, "casework.grants.lifted");
            case ExcludeColleague.Outcome.NotYours _ -> Flash.warn(redirect, "casework.grants.notYours");
            case ExcludeColleague.Outcome.NoColleague _, ExcludeColleague.Outcome.Unknown _ -> throw new NotFound();
        }
        return "redirect:/cases/" + caseId + "/grants";
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/grants/grants")
                .addObject("view", pages.page(caseId, page))
                .addObject("form", form)
                .addObject("tandem", Form.empty(TandemController.PREFIX));
    }
}
