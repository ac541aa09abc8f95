package de.lotse.tenancy.organisation;

import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.ChangeCompetence;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.CompetenceId;
import de.lotse.tenancy.CompetenceRule;
import de.lotse.tenancy.organisation.EditPage.Input;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters which office is competent for which towns, corrects it, and ends it from a day on; what ended stays (ORG-06). */
@Controller
class EditCompetenceController {
    private static final String PREFIX = "tenancy.competence";
    private final Competence competence;
    private final ChangeCompetence change;
    private final Edits edits;

    EditCompetenceController(Competence competence, ChangeCompetence change, Edits edits) {
        this.competence = competence;
        this.change = change;
        this.edits = edits;
    }

    @GetMapping("/organisation/competence/new")
    ModelAndView blank(@ModelAttribute("page") Page page) {
        return Edits.page(
                fields(null, page), Form.empty(PREFIX).with("id", Uuids.next()).with("from", page.today()));
    }

    @GetMapping("/organisation/competence/{id}")
    ModelAndView edit(@ModelAttribute("page") Page page, @PathVariable UUID id) {
        CompetenceRule known = competence
                .find(new CompetenceId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Edits.page(fields(known, page), form(known));
    }

    private static Form form(CompetenceRule known) {
        return Form.empty(PREFIX)
                .with("id", known.id())
                .with("version", known.version())
                .with("kind", known.kind())
                .with("organisation", known.organisation())
                .with("towns", known.towns())
                .with("focus", known.focus())
                .with("from", known.from())
                .with("to", known.to())
                .with("note", known.note());
    }

    @PostMapping("/organisation/competence")
    Object save(
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        CompetenceRule known =
                competence.find(new CompetenceId(form.requireId("id"))).orElse(null);
        EditPage edit = fields(known, page);
        CompetenceRule rule = read(form, known, page);
        if (form.hasErrors()) {
            return Edits.page(edit, form);
        }
        switch (change.change(rule)) {
            case ChangeCompetence.Outcome.Saved() -> {}
            case ChangeCompetence.Outcome.Overtaken() -> {
                Form stored = form(competence.find(rule.id()).orElseThrow());
                Optional<ModelAndView> conflict = Edits.overtaken(edit, form, stored, form(rule));
                if (conflict.isPresent()) {
                    return conflict.get();
                }
            }
            case ChangeCompetence.Outcome.Overlaps(CompetenceRule other) -> {
                form.reject(
                        "towns",
                        "tenancy.competence.overlaps",
                        name(other),
                        towns(rule, other, page),
                        period(other, page));
                return Edits.page(edit, form);
            }
        }
        Flash.good(redirect, "tenancy.competence.saved");
        return "redirect:/organisation";
    }

    private CompetenceRule read(Form form, @Nullable CompetenceRule known, Page page) {
        CompetenceId id = new CompetenceId(form.requireId("id"));
        Competence.Kind kind = form.requireChoice("kind", Competence.Kind.class);
        String organisation = form.requireChoice("organisation", Edits.values(edits.organisations()));
        List<String> towns = form.choices("towns", Edits.values(edits.towns()));
        String focus = form.choice("focus", Edits.values(focusAreas(known, page)));
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            form.reject("to", "tenancy.period.reversed");
        }
        return new CompetenceRule(
                id,
                kind,
                organisation.isEmpty() ? Edits.NOBODY : OrganisationId.parse(organisation),
                towns,
                focus,
                from,
                to,
                form.text("note", 4_000),
                known == null ? null : known.source(),
                form.version());
    }

    private String name(CompetenceRule other) {
        return label(edits.organisations(), other.organisation().toString());
    }

    /** The towns both name. */
    private String towns(CompetenceRule rule, CompetenceRule other, Page page) {
        List<String> shared = rule.towns().isEmpty()
                ? other.towns()
                : rule.towns().stream()
                        .filter(town -> other.towns().isEmpty() || other.towns().contains(town))
                        .toList();
        List<Choice> names = edits.towns();
        return shared.isEmpty()
                ? page.t("tenancy.organisation.whole")
                : shared.stream().map(town -> label(names, town)).collect(Collectors.joining(", "));
    }

    private static String period(CompetenceRule other, Page page) {
        LocalDate from = other.from();
        LocalDate to = other.to();
        return (from == null ? page.t("tenancy.organisation.opened") : page.date(from))
                + " – "
                + (to == null ? page.t("tenancy.competence.endless") : page.date(to));
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private List<Choice> focusAreas(@Nullable CompetenceRule known, Page page) {
        return edits.focusAreas(known == null ? null : known.focus(), page);
    }

    private EditPage fields(@Nullable CompetenceRule known, Page page) {
        List<Choice> areas = focusAreas(known, page);
        List<Input> inputs = new ArrayList<>(List.of(
                Input.oneOf("kind", true, Choice.of(page, "tenancy.competence.kind", Competence.Kind.class)),
                Input.oneOf("organisation", true, edits.organisations()),
                Input.someOf("towns", edits.towns())));
        if (!areas.isEmpty()) {
            inputs.add(Input.oneOf("focus", false, areas));
        }
        inputs.addAll(List.of(Input.date("from", false), Input.date("to", false), Input.text("note", false)));
        return new EditPage(
                known == null ? "tenancy.competence.new" : "tenancy.competence.edit",
                "/organisation/competence",
                inputs,
                null);
    }
}
