package de.lotse.intake.referral;

import de.lotse.casework.IntakeConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The access routes of this year in numbers, for steering (IN-01). */
@Controller
@Transactional(readOnly = true)
class RoutesController {
    private final RouteCounts counts;
    private final Concepts concepts;

    RoutesController(RouteCounts counts, Concepts concepts) {
        this.counts = counts;
        this.concepts = concepts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem accessRoutesArea() {
            return new NavigationItem("accessRoutes", "/access-routes", "FIGURES_READ", 92, "chart");
        }
    }

    /** One route with its numbers. @param source where the concept names it */
    record Line(String label, String source, RouteCounts.Count count) {}

    @GetMapping("/access-routes")
    ModelAndView routes(@ModelAttribute("page") Page page) {
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        Map<String, RouteCounts.Count> counted = counts.between(page.today().withDayOfYear(1), page.today()).stream()
                .collect(Collectors.toMap(RouteCounts.Count::accessRoute, Function.identity()));
        List<Line> lines = new ArrayList<>();
        intake.accessRoutes()
                .forEach(route -> lines.add(new Line(
                        route.label().in(page.locale()),
                        route.source().toString(),
                        Objects.requireNonNullElse(
                                counted.remove(route.key()), new RouteCounts.Count(route.key(), 0, 0, 0)))));
        counted.values().forEach(rest -> lines.add(new Line(rest.accessRoute(), "", rest)));
        return new ModelAndView("intake/referral/routes")
                .addObject("year", page.today().getYear())
                .addObject("lines", lines);
    }
}
