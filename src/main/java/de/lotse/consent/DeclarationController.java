package de.lotse.consent;

import de.lotse.documents.Upload;
import de.lotse.documents.UploadCheck;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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

/** Handing over the information and having papers signed. */
@Controller
@Transactional
public class DeclarationController {
    private final People people;
    private final ConsentPages pages;
    private final PersonPapers papers;
    private final Declare declare;

    DeclarationController(People people, ConsentPages pages, PersonPapers papers, Declare declare) {
        this.people = people;
        this.pages = pages;
        this.papers = papers;
        this.declare = declare;
    }

    /** What the form shows. @param minor whether guardians sign too */
    public record DeclarationPage(
            Person person, DeclarationKind kind, String title, List<Choice> languages, boolean minor) {
        /** Where the form is sent. */
        public String action() {
            return "/people/" + person.id() + "/consent/" + kind.key();
        }
    }

    @GetMapping("/people/{personId}/consent/{paper}")
    ModelAndView form(@PathVariable UUID personId, @PathVariable String paper, @ModelAttribute("page") Page page) {
        Person person = find(personId);
        return show(person, kind(paper), DeclarationForm.empty(papers.language(person), page.today()), page);
    }

    @PostMapping("/people/{personId}/consent/{paper}")
    ModelAndView declare(
            @PathVariable UUID personId,
            @PathVariable String paper,
            @RequestParam MultiValueMap<String, String> submitted,
            Upload scan,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Person person = find(personId);
        DeclarationKind kind = kind(paper);
        Form form = Form.of(DeclarationForm.PREFIX, submitted);
        Declare.Command command = DeclarationForm.read(form, scan.read(form, "scan"), person, kind, page.today());
        if (command == null) {
            return refused(show(person, kind, form, page));
        }
        return switch (declare.declare(command)) {
            case Declare.Outcome.Declared _ -> {
                Flash.good(
                        redirect,
                        "consent.declared." + kind.key(),
                        person.name().full());
                yield new ModelAndView("redirect:/people/" + personId + "/consent");
            }
            case Declare.Outcome.PaperIncomplete incomplete -> {
                form.refuse(
                        "consent.declaration.incomplete",
                        incomplete.missing().stream().map(page::t).collect(Collectors.joining(", ")));
                yield refused(show(person, kind, form, page));
            }
            case Declare.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    @GetMapping("/people/{personId}/consent/declarations/{declarationId}/scan")
    ModelAndView scanForm(@PathVariable UUID personId, @PathVariable UUID declarationId) {
        return scan(find(personId), declarationId, Form.empty("consent.scan").with("id", Uuids.next()));
    }

    @PostMapping("/people/{personId}/consent/declarations/{declarationId}/scan")
    ModelAndView addScan(
            @PathVariable UUID personId,
            @PathVariable UUID declarationId,
            @RequestParam MultiValueMap<String, String> submitted,
            Upload scan,
            RedirectAttributes redirect) {
        Person person = find(personId);
        Form form = Form.of("consent.scan", submitted);
        UUID id = form.requireId("id");
        UploadCheck.Accepted file = scan.require(form, "scan");
        if (file == null || form.hasErrors()) {
            return refused(scan(person, declarationId, form));
        }
        if (declare.addScan(person.id(), declarationId, id, file)) {
            Flash.good(redirect, "consent.scan.kept");
        } else {
            Flash.warn(redirect, "consent.scan.already");
        }
        return new ModelAndView("redirect:/people/" + personId + "/consent");
    }

    private Person find(UUID personId) {
        return people.find(new PersonId(personId)).orElseThrow(NotFound::new);
    }

    private DeclarationKind kind(String paper) {
        return DeclarationKind.of(paper).filter(pages.kinds()::contains).orElseThrow(NotFound::new);
    }

    private ModelAndView show(Person person, DeclarationKind kind, Form form, Page page) {
        List<Choice> languages = PersonPapers.languages().stream()
                .map(tag -> new Choice(tag, pages.language(tag, page)))
                .toList();
        return new ModelAndView("consent/declaration")
                .addObject(
                        "view",
                        new DeclarationPage(
                                person,
                                kind,
                                pages.title(kind, page),
                                languages,
                                PersonPapers.minor(person, page.today())))
                .addObject("form", form);
    }

    private static ModelAndView scan(Person person, UUID declarationId, Form form) {
        return new ModelAndView("consent/scan")
                .addObject("person", person)
                .addObject("back", "/people/" + person.id() + "/consent")
                .addObject("action", "/people/" + person.id() + "/consent/declarations/" + declarationId + "/scan")
                .addObject("form", form);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
