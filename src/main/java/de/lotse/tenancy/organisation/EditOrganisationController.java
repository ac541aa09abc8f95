package de.lotse.tenancy.organisation;

import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.ChangeOrganisation;
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
    private final ChangeOrganisation change;
    private final Edits edits;

    EditOrganisationController(Organisations organisations, ChangeOrganisation change, Edits edits) {
        this.organisations = organisations;
        this.change = change;
        this.edits = edits;
    }

    @GetMapping("/organisation/organisations/new")
    ModelAndView blank(@ModelAttribute("page") Page page) {
        return Edits.page(fields(page), Form.empty(PREFIX).with("id", Uuids.next()));
    }

    @GetMapping("/organisation/organisations/{id}")
    ModelAndView edit(@ModelAttribute("page") Page page, @PathVariable UUID id) {
        Organisation known = organisations
                .find(new OrganisationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Edits.page(fields(page), form(known));
    }

    private static Form form(Organisation known) {
        return Form.empty(PREFIX)
                .with("id", known.id())
                .with("version", known.version())
                .with("name", known.name())
                .with("kind", known.kind())
                .with("parent", known.parent())
                .with("legalBasis", known.legalBasis())
                .with("note", known.note());
    }

    @PostMapping("/organisation/organisations")
    Object save(
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Organisation organisation = read(form);
        if (form.hasErrors()) {
            return Edits.page(fields(page), form);
        }
        if (change.change(organisation) == ChangeOrganisation.Outcome.OVERTAKEN) {
            Form stored = form(organisations.find(organisation.id()).orElseThrow());
            Optional<ModelAndView> conflict = Edits.overtaken(fields(page), form, stored, form(organisation));
            if (conflict.isPresent()) {
                return conflict.get();
            }
        }
        Flash.good(redirect, "tenancy.organisation.saved", organisation.name());
        return "redirect:/organisation";
    }

    private Organisation read(Form form) {
        OrganisationId id = new OrganisationId(form.requireId("id"));
        String name = form.require("name");
        Organisation.Kind kind = form.requireChoice("kind", Organisation.Kind.class);
        String parent = form.choice("parent", Edits.values(edits.organisations()));
        Organisation.LegalBasis basis = form.choice("legalBasis", Organisation.LegalBasis.class);
        String note = form.text("note", 4_000);
        if (id.toString().equals(parent)) {
            form.reject("parent", "tenancy.organisation.parent.self");
        }
        Optional<Organisation> before = organisations.find(id);
        return new Organisation(
                id,
                before.map(Organisation::key).orElse(null),
                name,
                kind,
                parent == null ? null : OrganisationId.parse(parent),
                basis,
                note,
                before.map(Organisation::source).orElse(null),
                form.version());
    }

    private EditPage fields(Page page) {
        List<Input> inputs = List.of(
                Input.line("name", true),
                Input.oneOf("kind", true, Choice.of(page, "tenancy.organisation.kind", Organisation.Kind.class)),
                Input.oneOf("parent", false, edits.organisations()),
                Input.oneOf(
                        "legalBasis",
                        false,
                        Choice.of(page, "tenancy.organisation.legalBasis", Organisation.LegalBasis.class)),
                Input.text("note", false));
        return new EditPage("tenancy.organisation.edit", "/organisation/organisations", inputs, null);
    }
}
