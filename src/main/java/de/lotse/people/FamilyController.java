package de.lotse.people;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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

/** The family of a person: picture, table, and who belongs to it. */
@Controller
@Transactional
public class FamilyController {
    private static final String PREFIX = "people.family";
    private final People people;
    private final PersonSearch search;
    private final Family family;
    private final RelatePeople relatePeople;
    private final Audit audit;

    FamilyController(People people, PersonSearch search, Family family, RelatePeople relatePeople, Audit audit) {
        this.people = people;
        this.search = search;
        this.family = family;
        this.relatePeople = relatePeople;
        this.audit = audit;
    }

    /** What is known of families. */
    @Component
    record Family(FamilyLinks links, KnownWhereabouts whereabouts) {}

    /** The page. @param found who may be added, after a search */
    public record FamilyPage(Person person, FamilyPicture picture, List<Choice> found) {}

    @GetMapping("/people/{personId}/family")
    ModelAndView family(
            @PathVariable UUID personId, @RequestParam(defaultValue = "") String q, @ModelAttribute("page") Page page) {
        return show(find(personId), Form.empty(PREFIX).with("q", q), page);
    }

    @PostMapping("/people/{personId}/family")
    ModelAndView relate(
            @PathVariable UUID personId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Person person = find(personId);
        Form form = Form.of(PREFIX, submitted);
        FamilyLink link = new FamilyLink(
                new PersonId(form.requireId("other")), form.requireChoice("relation", FamilyLink.Relation.class));
        if (!form.hasErrors()) {
            switch (relatePeople.relate(person.id(), link)) {
                case RELATED -> {}
                case SAME_PERSON -> form.reject("other", "people.family.same");
                case UNKNOWN -> throw new NotFound();
            }
        }
        if (form.hasErrors()) {
            ModelAndView again = show(person, form, page);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Flash.good(redirect, "people.family.related");
        return new ModelAndView("redirect:/people/" + personId + "/family");
    }

    @PostMapping("/people/{personId}/family/{otherId}/whereabouts")
    ModelAndView whereabouts(
            @PathVariable UUID personId,
            @PathVariable UUID otherId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Person person = find(personId);
        Form form = Form.of(PREFIX, submitted);
        Whereabouts where = form.requireChoice("where", Whereabouts.class);
        if (form.hasErrors()) {
            ModelAndView again = show(person, form, page);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (relatePeople.note(person.id(), new PersonId(otherId), where) == RelatePeople.Outcome.UNKNOWN) {
            throw new NotFound();
        }
        Flash.good(redirect, "people.family.where.saved");
        return new ModelAndView("redirect:/people/" + personId + "/family");
    }

    @PostMapping("/people/{personId}/family/{otherId}/delete")
    String part(@PathVariable UUID personId, @PathVariable UUID otherId, RedirectAttributes redirect) {
        if (relatePeople.part(new PersonId(personId), new PersonId(otherId)) == RelatePeople.Outcome.UNKNOWN) {
            throw new NotFound();
        }
        Flash.good(redirect, "people.family.parted");
        return "redirect:/people/" + personId + "/family";
    }

    private Person find(UUID personId) {
        return people.find(new PersonId(personId)).orElseThrow(NotFound::new);
    }

    private ModelAndView show(Person person, Form form, Page page) {
        audit.looked(Subject.of(person.id()), "family");
        List<FamilyLink> all = family.links().of(person.id());
        List<PersonId> others = all.stream().map(FamilyLink::other).toList();
        FamilyPicture picture = FamilyPicture.of(
                person, all, people.find(others), family.whereabouts().of(others));
        List<Choice> found = people.find(search.find(form.value("q"))).values().stream()
                .filter(other -> !other.id().equals(person.id()))
                .map(other -> new Choice(other.id().toString(), words(other, page)))
                .toList();
        return new ModelAndView("people/family")
                .addObject("view", new FamilyPage(person, picture, found))
                .addObject("form", form);
    }

    private static String words(Person person, Page page) {
        return person.birth().date() == null
                ? person.name().full()
                : person.name().full() + " · " + page.date(person.birth().date());
    }
}
