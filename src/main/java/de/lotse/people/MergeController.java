package de.lotse.people;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
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

/** Two records of one person: compare them, make them one, take it back (IN-15). */
@Controller
@Transactional
class MergeController {
    private static final String PREFIX = "people.merge";
    private final People people;
    private final MergePeople mergePeople;
    private final MergePages pages;
    private final Audit audit;

    MergeController(People people, MergePeople mergePeople, MergePages pages, Audit audit) {
        this.people = people;
        this.mergePeople = mergePeople;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping("/people/{personId}/merge")
    ModelAndView choose(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID other,
            @ModelAttribute("page") Page page) {
        Person person = find(personId);
        Form form = Form.empty(PREFIX).with("q", q);
        if (other == null) {
            return show(person, form, null, page);
        }
        Person second = find(other);
        if (second.id().equals(person.id())) {
            form.reject("q", "people.merge.herself");
            return refused(show(person, form, null, page));
        }
        Person fuller = pages.fuller(person, second, page);
        return show(
                person,
                form.with("other", second.id().toString())
                        .with("keep", fuller.id().toString()),
                second,
                page);
    }

    @PostMapping("/people/{personId}/merge")
    ModelAndView merge(
            @PathVariable UUID personId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Person person = find(personId);
        Form form = Form.of(PREFIX, submitted);
        UUID id = form.requireId("id");
        UUID otherId = form.requireId("other");
        Person other = find(otherId);
        if (other.id().equals(person.id())) {
            // Sent again: they are one already, and both are looked at as they were written.
            person = written(personId);
            other = written(otherId);
        }
        String keep = form.requireChoice(
                "keep", List.of(person.id().toString(), other.id().toString()));
        String reason = form.requireText("reason", 2000);
        if (form.hasErrors()) {
            return refused(show(person, form, other, page));
        }
        Person kept = other.id().toString().equals(keep) ? other : person;
        Person merged = kept.equals(other) ? person : other;
        return switch (mergePeople.merge(id, kept.id(), merged.id(), reason)) {
            case MergePeople.Outcome.Merged(PersonId now) -> {
                Flash.good(redirect, "people.merge.done", kept.name().full());
                yield new ModelAndView("redirect:/people/" + now);
            }
            case MergePeople.Outcome.Already _ -> refused("people.merge.already", person, form, other, page);
            case MergePeople.Outcome.Parted _ ->
                refused("people.merge.parted", person, form.with("id", Uuids.next()), other, page);
            case MergePeople.Outcome.Herself _ -> {
                form.reject("keep", "people.merge.herself");
                yield refused(show(person, form, null, page));
            }
            case MergePeople.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView refused(String why, Person person, Form form, Person other, Page page) {
        form.refuse(why);
        return refused(show(person, form, other, page));
    }

    @PostMapping("/people/{personId}/merges/{mergeId}/delete")
    String undo(@PathVariable UUID personId, @PathVariable UUID mergeId, RedirectAttributes redirect) {
        Person person = find(personId);
        PersonId alone = mergePeople.undo(mergeId).orElseThrow(NotFound::new);
        Flash.good(
                redirect,
                "people.merge.undone",
                people.find(alone).map(one -> one.name().full()).orElse("–"));
        // Whoever saw the one only because of the other sees the other from now on.
        PersonId visible = people.find(person.id()).map(Person::id).orElse(alone);
        return "redirect:/people/" + visible;
    }

    private Person find(UUID personId) {
        return people.find(new PersonId(personId)).orElseThrow(NotFound::new);
    }

    private Person written(UUID record) {
        return people.asWritten(new PersonId(record)).orElseThrow(NotFound::new);
    }

    private ModelAndView show(Person person, Form form, @Nullable Person other, Page page) {
        audit.looked(Subject.of(person.id()), "merge");
        if (other != null) {
            audit.looked(Subject.of(other.id()), "merge");
        }
        return new ModelAndView("people/merge")
                .addObject("view", pages.choose(person, form.value("q"), other, page))
                .addObject("form", form);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
