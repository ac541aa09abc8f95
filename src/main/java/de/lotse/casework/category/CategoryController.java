package de.lotse.casework.category;

import de.lotse.casework.CaseFigures;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The category of a case; without categories in the concept the page does not exist. */
@Controller
@Transactional
public class CategoryController {
    private final CaseForms forms;
    private final ChooseCategory chooseCategory;
    private final KnownFigures known;
    private final CategoryChoices choices;
    private final CategoryPages pages;
    private final Concepts concepts;

    CategoryController(
            CaseForms forms,
            ChooseCategory chooseCategory,
            KnownFigures known,
            CategoryChoices choices,
            CategoryPages pages,
            Concepts concepts) {
        this.forms = forms;
        this.chooseCategory = chooseCategory;
        this.known = known;
        this.choices = choices;
        this.pages = pages;
        this.concepts = concepts;
    }

    @GetMapping("/cases/{caseId}/category")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        scheme();
        Case theCase = forms.find(caseId);
        CaseFigures figures = known.of(theCase);
        String current = choices.category(theCase.id()).orElse(null);
        return show(caseId, CategoryForm.of(figures, current), page);
    }

    /** The proposal for the figures typed now; nothing is kept. */
    @PostMapping("/cases/{caseId}/category/proposal")
    ModelAndView propose(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page) {
        return show(caseId, Form.of(CategoryForm.PREFIX, submitted), page);
    }

    @PostMapping("/cases/{caseId}/category")
    ModelAndView choose(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(CategoryForm.PREFIX, submitted);
        ChooseCategory.Command command = new ChooseCategory.Command(
                form.requireId("id"),
                new CaseId(caseId),
                CategoryForm.figures(form, phases()),
                CategoryForm.category(form, scheme()),
                form.text("reason", 5000));
        if (!form.hasErrors()) {
            switch (chooseCategory.choose(command)) {
                case ChooseCategory.Outcome.Chosen _ -> {}
                case ChooseCategory.Outcome.Already _ -> form.standsAlready();
                case ChooseCategory.Outcome.ReasonMissing missing ->
                    form.reject(
                            "reason",
                            "casework.category.reason.missing",
                            CategoryPages.label(missing.proposed(), page));
                case ChooseCategory.Outcome.Stopped _ -> forms.stopped(form, caseId);
                case ChooseCategory.Outcome.Unknown _ -> throw new NotFound();
            }
        }
        return CaseForms.answer(form, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.category.saved");
            return new ModelAndView("redirect:/cases/" + caseId + "/category");
        });
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        CategoryScheme scheme = scheme();
        CaseFigures figures = CategoryForm.figures(form, phases());
        return new ModelAndView("casework/category/category")
                .addObject("view", pages.page(forms.open(caseId, "assessment", page), scheme, figures, page))
                .addObject("form", form);
    }

    private int phases() {
        return concepts.section(CaseworkConcept.class).phases().size();
    }

    private CategoryScheme scheme() {
        CategoryScheme scheme = concepts.section(CaseworkConcept.class).categories();
        if (scheme == null) {
            throw new NotFound();
        }
        return scheme;
    }
}
