package de.lotse.tenancy.organisation;

import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.organisation.EditPage.Input;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** Enters and changes an office or provider. */
@Controller
class EditOrganisationController {
    private static final String PREFIX = "tenancy.organisation";
    private final Organisations organisations;
    private final Edits edits;

    EditOrganisationController(Organisations organisations, Edits edits) {
        this.organisations = organisations;
        this.edits = edits;
    }

    @GetMapping("/organisation/organisations/new")
    ModelAndView blank(@ModelAttribute("page") Page page) {
        return page(page, Form.empty(PREFIX).with("id", Uuids.next()));
    }

    @GetMapping("/organisation/organisations/{id}")
    ModelAndView edit(@ModelAttribute("page") Page page, @PathVariable UUID id) {
        Organisation known = organisations
                .find(new OrganisationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(
                page,
                Form.empty(PREFIX)
                        .with("id", id)
                        .with("name", known.name())
                        .with("kind", known.kind())
                        .with("parent", known.parent())
                        .with("legalBasis", known.legalBasis())
                        .with("note", known.note()));
    }

    @PostMapping("/organisation/organisations")
    Object save(
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        OrganisationId id = new OrganisationId(form.requireId("id"));
        String name = form.require("name");
        Organisation.Kind kind = form.requireChoice("kind", Organisation.Kind.class);
        String parent = form.choice("parent", Edits.values(edits.organisations()));
        Organisation.LegalBasis basis = form.choice("legalBasis", Organisation.LegalBasis.class);
        String note = form.text("note", 4_000);
        if (id.toString().equals(parent)) {
            form.reject("parent", "tenancy.organisation.parent.self");
        }
        if (form.hasErrors()) {
            return page(page, form);
        }
        Optional<Organisation> before = organisations.find(id);
        organisations.save(new Organisation(
                id,
                before.map(Organisation::key).orElse(null),
                name,
                kind,
                parent == null ? null : OrganisationId.parse(parent),
                basis,
                note,
                before.map(Organisation::source).orElse(null)));
        Flash.good(redirect, "tenancy.organisation.saved", name);
        return "redirect:/organisation";
    }

    private ModelAndView page(Page page, Form form) {
        List<Input> inputs = List.of(
                Input.line("name", true),
                Input.oneOf("kind", true, Choice.of(page, "tenancy.organisation.kind", Organisation.Kind.class)),
                Input.oneOf("parent", false, edits.organisations()),
                Input.oneOf(
                        "legalBasis",
                        false,
                        Choice.of(page, "tenancy.organisation.legalBasis", Organisation.LegalBasis.class)),
                Input.text("note", false));
        return Edits.page(new EditPage("tenancy.organisation.edit", "/organisation/organisations", inputs, null), form);
    }
}
