package de.lotse.people;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Showing and changing a person. */
@Controller
@Transactional
class PersonController {
    private final People people;
    private final PersonPages pages;
    private final MergePages merges;
    private final CodeLists lists;
    private final ChangePerson changePerson;
    private final Audit audit;

    PersonController(
            People people,
            PersonPages pages,
            MergePages merges,
            CodeLists lists,
            ChangePerson changePerson,
            Audit audit) {
        this.people = people;
        this.pages = pages;
        this.merges = merges;
        this.lists = lists;
        this.changePerson = changePerson;
        this.audit = audit;
    }

    @GetMapping("/people/{personId}")
    ModelAndView show(@PathVariable UUID personId, @ModelAttribute("page") Page page) {
        Person person = find(personId);
        if (!person.id().value().equals(personId)) {
            return new ModelAndView("redirect:/people/" + person.id());
        }
        audit.looked(Subject.of(person.id()), "person");
        List<MergePages.Added> added = merges.added(person, page);
        added.forEach(one -> audit.looked(Subject.of(one.id()), "added"));
        return new ModelAndView("people/person")
                .addObject("view", pages.show(person, page))
                .addObject("added", added);
    }

    @GetMapping("/people/{personId}/edit")
    ModelAndView editForm(@PathVariable UUID personId, @ModelAttribute("page") Page page) {
        Person person = find(personId);
        return edit(person, pages.form(person), null, page);
    }

    @PostMapping("/people/{personId}")
    ModelAndView change(
            @PathVariable UUID personId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Person current = find(personId);
        Form form = Form.of(PersonForm.PREFIX, submitted).with("id", personId);
        if (!current.id().value().equals(personId)) {
            return conflict(form, current, personId, page);
        }
        Person edited = PersonForm.read(form, lists, page.today());
        if (form.hasErrors()) {
            ModelAndView again = edit(current, form, null, page);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return switch (changePerson.change(edited)) {
            case ChangePerson.Outcome.Saved _ -> {
                Flash.good(redirect, "people.changed", edited.name().full());
                yield new ModelAndView("redirect:/people/" + personId);
            }
            case ChangePerson.Outcome.Conflict(Person now) -> conflict(form, now, personId, page);
            case ChangePerson.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    /** Somebody changed her meanwhile, or added the record to another one, which is the one to be saved then. */
    private ModelAndView conflict(Form form, Person now, UUID sent, Page page) {
        Form again = form.with("id", now.id().value()).with("version", now.version());
        ModelAndView view = edit(now, again, now, page)
                .addObject("merged", !now.id().value().equals(sent));
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    @PostMapping("/people/{personId}/confirmation")
    String confirm(@PathVariable UUID personId, RedirectAttributes redirect) {
        changePerson.confirm(find(personId).id());
        Flash.good(redirect, "people.confirmed");
        return "redirect:/people/" + personId;
    }

    private Person find(UUID personId) {
        return people.find(new PersonId(personId)).orElseThrow(NotFound::new);
    }

    private ModelAndView edit(Person person, Form form, @Nullable Person conflict, Page page) {
        return new ModelAndView("people/person-edit")
                .addObject("view", pages.edit(person, List.of(), conflict, page))
                .addObject("form", form);
    }
}
