package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search in the top bar: people within reach, by any part of the name or the birth date. */
@Controller
@Transactional(readOnly = true)
public class SearchController {
    private final PersonSearch search;
    private final People people;

    SearchController(PersonSearch search, People people) {
        this.search = search;
        this.people = people;
    }

    /** What the search found. */
    public record SearchPage(String typed, List<Person> found) {}

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, @ModelAttribute("page") Page page) {
        String typed = q.length() > 200 ? q.substring(0, 200) : q;
        List<PersonId> ids = search.find(typed);
        Map<PersonId, Person> found = people.find(ids);
        return new ModelAndView("people/search")
                .addObject(
                        "view",
                        new SearchPage(
                                typed,
                                found.values().stream()
                                        .sorted(Comparator.comparing(Person::name))
                                        .toList()));
    }
}
