package de.lotse.people;

import de.lotse.webui.Page;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search in the top bar: cases, people and offers, by names, birth date or number; whatever is out of reach does not exist. */
@Controller
@Transactional(readOnly = true)
public class SearchController {
    private static final int LONGEST = 200;
    private final PersonSearch search;
    private final List<SearchSource> sources;

    SearchController(PersonSearch search, List<SearchSource> sources) {
        this.search = search;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    /** What the search found; groups without hits are left out. */
    public record SearchPage(String typed, List<SearchSource.Group> groups) {
        /** How many hits there are. */
        public int count() {
            return groups.stream().mapToInt(group -> group.hits().size()).sum();
        }
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, @ModelAttribute("page") Page page) {
        String typed = (q.length() > LONGEST ? q.substring(0, LONGEST) : q).strip();
        SearchSource.Sought sought = new SearchSource.Sought(typed, search.find(typed));
        return new ModelAndView("people/search")
                .addObject(
                        "view",
                        new SearchPage(
                                typed,
                                sources.stream()
                                        .map(source -> source.find(sought, page))
                                        .filter(group -> !group.hits().isEmpty())
                                        .toList()));
    }
}
