package de.lotse.consent;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands in the head of an organisation's papers (CON-01b). */
@Controller
@Transactional
public class IssuerController {
    private static final String PREFIX = "consent.issuer";
    private final Issuers issuers;
    private final Organisations organisations;
    private final Concepts concepts;
    private final CurrentActor current;
    private final Audit audit;

    IssuerController(
            Issuers issuers, Organisations organisations, Concepts concepts, CurrentActor current, Audit audit) {
        this.issuers = issuers;
        this.organisations = organisations;
        this.concepts = concepts;
        this.current = current;
        this.audit = audit;
    }

    /** The area of the papers for whoever keeps the organisation's data. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem papersArea() {
            return new NavigationItem("papers", "/papers/issuer", "ORGANISATION_EDIT", 85, "doc");
        }
    }

    /** Whose papers are shown, and whose there are. @param chosen empty for the municipality itself */
    public record IssuerPage(String name, String chosen, List<Choice> organisations) {}

    @GetMapping("/papers/issuer")
    ModelAndView show(@RequestParam(name = "organisation", defaultValue = "") String chosen) {
        Organisation organisation = organisation(chosen);
        Issuers.Details details = issuers.find(organisation == null ? null : organisation.id());
        Form form = Form.empty(PREFIX)
                .with("organisation", chosen)
                .with("address", details.address())
                .with("contact", details.contact())
                .with("dataProtectionOfficer", details.dataProtectionOfficer())
                .with("processor", details.processor())
                .with("complaintOffice", details.complaintOffice());
        return page(organisation, chosen, form);
    }

    @PostMapping("/papers/issuer")
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        String chosen = form.value("organisation");
        Organisation organisation = organisation(chosen);
        Issuers.Details details = new Issuers.Details(
                form.text("address", 300),
                form.text("contact", 300),
                form.text("dataProtectionOfficer", 300),
                form.text("processor", 300),
                form.text("complaintOffice", 300));
        if (form.hasErrors()) {
            ModelAndView again = page(organisation, chosen, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        issuers.save(organisation == null ? null : organisation.id(), details);
        audit.changed(
                "issuer-changed",
                new Subject(
                        "organisation",
                        organisation == null ? null : organisation.id().value()),
                "");
        Flash.good(redirect, "consent.issuer.saved");
        return new ModelAndView("redirect:/papers/issuer?organisation=" + chosen);
    }

    private @Nullable Organisation organisation(String chosen) {
        if (chosen.isBlank()) {
            return null;
        }
        try {
            return organisations
                    .find(new OrganisationId(UUID.fromString(chosen)))
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private ModelAndView page(@Nullable Organisation organisation, String chosen, Form form) {
        String municipality =
                concepts.current(current.get().municipality()).municipality().name();
        List<Choice> choices = Stream.concat(
                        Stream.of(new Choice("", municipality)),
                        organisations.all().stream()
                                .map(one -> new Choice(one.id().toString(), one.name())))
                .toList();
        return new ModelAndView("consent/issuer")
                .addObject(
                        "view",
                        new IssuerPage(organisation == null ? municipality : organisation.name(), chosen, choices))
                .addObject("form", form);
    }
}
