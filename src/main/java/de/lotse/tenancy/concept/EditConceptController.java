package de.lotse.tenancy.concept;

import de.lotse.database.Acting;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.PublishConcept;
import de.lotse.tenancy.PublishConcept.Outcome;
import de.lotse.tenancy.StoredConcepts;
import de.lotse.tenancy.profile.Problem;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes a new version of the own concept from its whole text; every mistake is named with its line and place. */
@Controller
class EditConceptController {
    private static final int LONGEST = 400_000;
    private final StoredConcepts concepts;
    private final PublishConcept publish;
    private final Acting acting;

    EditConceptController(StoredConcepts concepts, PublishConcept publish, Acting acting) {
        this.concepts = concepts;
        this.publish = publish;
        this.acting = acting;
    }

    @GetMapping("/concept/edit")
    ModelAndView edit(@ModelAttribute("page") Page page) {
        int newest = concepts.versions(own()).getFirst().number();
        String text = concepts.text(own(), newest).sections();
        return page(
                Form.of("tenancy.edit", Map.of("basedOn", newest, "effectiveFrom", page.today(), "sections", text)),
                List.of());
    }

    @PostMapping("/concept/versions")
    Object create(
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Form form = Form.of("tenancy.edit", submitted);
        int basedOn = form.requireInteger("basedOn", 0, 100_000);
        LocalDate from = form.requireDate("effectiveFrom");
        String decidedBy = form.line("decidedBy", 200);
        LocalDate decidedOn = form.date("decidedOn");
        String note = form.requireText("note", 4_000);
        String sections = form.requireText("sections", LONGEST);
        if (form.hasErrors()) {
            return page(form, List.of());
        }
        Outcome outcome =
                publish.publish(new PublishConcept.Command(own(), basedOn, from, decidedBy, decidedOn, note, sections));
        return switch (outcome) {
            case Outcome.Published(int number) -> {
                Flash.good(redirect, "tenancy.edit.published", Integer.toString(number), page.date(from));
                yield "redirect:/concept?version=" + number;
            }
            case Outcome.Faulty(List<Problem> problems) -> {
                form.reject("sections", "tenancy.edit.faulty", problems.size());
                yield page(form, sentences(page, problems));
            }
            case Outcome.Overtaken(int newest) -> {
                Form seen = form.with("basedOn", newest);
                seen.refuse("tenancy.edit.overtaken", newest);
                ModelAndView again = page(seen, List.of());
                again.setStatus(HttpStatus.CONFLICT);
                yield again;
            }
        };
    }

    static List<String> sentences(Page page, List<Problem> problems) {
        return problems.stream()
                .map(problem -> page.t(
                        "tenancy.problem.at",
                        problem.file(),
                        problem.line(),
                        problem.place(),
                        page.t(problem.messageKey(), problem.arguments().toArray())))
                .toList();
    }

    private static ModelAndView page(Form form, List<String> problems) {
        ModelAndView page = new ModelAndView("tenancy/concept/edit", Map.of("form", form, "problems", problems));
        if (form.hasErrors()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private MunicipalityId own() {
        MunicipalityId id = acting.current().municipality();
        if (id == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return id;
    }
}
