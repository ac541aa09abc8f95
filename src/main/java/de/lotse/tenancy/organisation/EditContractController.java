package de.lotse.tenancy.organisation;

import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.ChangeOrganisation;
import de.lotse.tenancy.Contract;
import de.lotse.tenancy.ContractId;
import de.lotse.tenancy.Contracts;
import de.lotse.tenancy.organisation.EditPage.Input;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
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

/** Enters and changes a contract with an organisation. */
@Controller
class EditContractController {
    private static final String PREFIX = "tenancy.contract";
    private final Contracts contracts;
    private final ChangeOrganisation change;
    private final Edits edits;

    EditContractController(Contracts contracts, ChangeOrganisation change, Edits edits) {
        this.contracts = contracts;
        this.change = change;
        this.edits = edits;
    }

    @GetMapping("/organisation/contracts/new")
    ModelAndView blank(@ModelAttribute("page") Page page) {
        return Edits.page(fields(page), Form.empty(PREFIX).with("id", Uuids.next()));
    }

    @GetMapping("/organisation/contracts/{id}")
    ModelAndView edit(@ModelAttribute("page") Page page, @PathVariable UUID id) {
        Contract known =
                contracts.find(new ContractId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Edits.page(fields(page), form(known));
    }

    private static Form form(Contract known) {
        return Form.empty(PREFIX)
                .with("id", known.id())
                .with("version", known.version())
                .with("organisation", known.organisation())
                .with("kind", known.kind())
                .with("covers", known.covers())
                .with("from", known.from())
                .with("to", known.to());
    }

    @PostMapping("/organisation/contracts")
    Object save(
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Contract contract = read(form);
        if (form.hasErrors()) {
            return Edits.page(fields(page), form);
        }
        if (change.change(contract) == ChangeOrganisation.Outcome.OVERTAKEN) {
            Form stored = form(contracts.find(contract.id()).orElseThrow());
            Optional<ModelAndView> conflict = Edits.overtaken(fields(page), form, stored, form(contract));
            if (conflict.isPresent()) {
                return conflict.get();
            }
        }
        Flash.good(redirect, "tenancy.contract.saved");
        return "redirect:/organisation";
    }

    private Contract read(Form form) {
        ContractId id = new ContractId(form.requireId("id"));
        String organisation = form.requireChoice("organisation", Edits.values(edits.organisations()));
        Contract.Kind kind = form.requireChoice("kind", Contract.Kind.class);
        String covers = form.requireText("covers", 4_000);
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            form.reject("to", "tenancy.period.reversed");
        }
        String source = contracts.find(id).map(Contract::source).orElse(null);
        OrganisationId with = organisation.isEmpty() ? Edits.NOBODY : OrganisationId.parse(organisation);
        return new Contract(id, with, kind, covers, from, to, source, form.version());
    }

    private EditPage fields(Page page) {
        List<Input> inputs = List.of(
                Input.oneOf("organisation", true, edits.organisations()),
                Input.oneOf("kind", true, Choice.of(page, "tenancy.contract.kind", Contract.Kind.class)),
                Input.text("covers", true),
                Input.date("from", false),
                Input.date("to", false));
        return new EditPage("tenancy.contract.edit", "/organisation/contracts", inputs, null);
    }
}
