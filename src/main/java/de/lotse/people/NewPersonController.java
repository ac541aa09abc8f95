package de.lotse.people;

import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** Registering somebody new, wherever she comes from. */
@Controller
@Transactional
class NewPersonController {
    private final RegisterPerson register;
    private final PersonSearch search;
    private final PersonPages pages;
    private final PersonOrigins origins;
    private final CodeLists lists;

    NewPersonController(
            RegisterPerson register, PersonSearch search, PersonPages pages, PersonOrigins origins, CodeLists lists) {
        this.register = register;
        this.search = search;
        this.pages = pages;
        this.origins = origins;
        this.lists = lists;
    }

    @GetMapping("/people/new")
    ModelAndView form(
            @RequestParam Optional<String> from,
            @RequestParam Optional<UUID> entry,
            @ModelAttribute("page") Page page) {
        Form form = PersonForm.empty()
                .with(PersonOrigins.FROM, from.orElse(null))
                .with(PersonOrigins.ENTRY, entry.orElse(null));
        PersonOrigin.Known origin = origins.of(form, page);
        return show(origin == null ? form : form.with("language-1", origin.language()), List.of(), page);
    }

    @PostMapping("/people")
    ModelAndView register(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PersonForm.PREFIX, submitted);
        Person person = PersonForm.read(form, lists, page.today());
        List<PersonSearch.Duplicate> known = form.hasErrors() || form.checked("different")
                ? List.of()
                : search.duplicates(person.name(), person.birth().date(), List.of(person.id()));
        if (form.hasErrors() || !known.isEmpty()) {
            return refused(form, known, page);
        }
        return switch (register.register(person)) {
            case REGISTERED -> {
                Flash.good(redirect, "people.registered", person.name().full());
                yield new ModelAndView("redirect:" + origins.registered(form, person.id()));
            }
            case ALREADY -> already(form, person, page);
        };
    }

    /** Whoever is like her is named again, the one who stands there first of all: that she is somebody else was said of others. */
    private ModelAndView already(Form form, Person person, Page page) {
        Form again = form.with("different", null);
        again.standsAlready();
        return refused(again, search.duplicates(person.name(), person.birth().date(), List.of()), page);
    }

    private ModelAndView refused(Form form, List<PersonSearch.Duplicate> known, Page page) {
        ModelAndView again = show(form, known, page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView show(Form form, List<PersonSearch.Duplicate> known, Page page) {
        return new ModelAndView("people/person-edit")
                .addObject("view", pages.edit(null, known, null, page))
                .addObject("origin", origins.of(form, page))
                .addObject("form", form);
    }
}
