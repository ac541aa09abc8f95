package de.lotse.tenancy.organisation;

import de.lotse.tenancy.Competence;
import de.lotse.tenancy.CompetenceRule;
import de.lotse.tenancy.Contracts;
import de.lotse.tenancy.FocusAreas;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Places;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows who works where on any day, so that a question about last year still has its answer (ORG-03). */
@Controller
class OrganisationController {
    private final Towns towns;
    private final Organisations organisations;
    private final Posts posts;
    private final Contracts contracts;
    private final Places places;
    private final Competent competent;

    OrganisationController(
            Towns towns,
            Organisations organisations,
            Posts posts,
            Contracts contracts,
            Places places,
            Competent competent) {
        this.towns = towns;
        this.organisations = organisations;
        this.posts = posts;
        this.contracts = contracts;
        this.places = places;
        this.competent = competent;
    }

    /** Who is competent, and for what, in the concept's words. */
    @Component
    static class Competent {
        private final Competence competence;
        private final FocusAreas focusAreas;

        Competent(Competence competence, FocusAreas focusAreas) {
            this.competence = competence;
            this.focusAreas = focusAreas;
        }

        /** On the day and later. */
        List<CompetenceRule> from(LocalDate day) {
            return competence.rules().stream()
                    .filter(rule -> !rule.endedBefore(day))
                    .toList();
        }

        /** What the concept calls its focus areas, by their keys. */
        Map<String, String> focusAreas(Locale locale) {
            return focusAreas.areas(locale).stream()
                    .collect(Collectors.toMap(FocusAreas.Area::key, FocusAreas.Area::label));
        }
    }

    @GetMapping("/organisation")
    ModelAndView show(@ModelAttribute("page") Page page, @RequestParam MultiValueMap<String, String> submitted) {
        Form form = Form.of("tenancy.organisation", submitted);
        LocalDate typed = form.date("on");
        LocalDate on = typed == null ? page.today() : typed;
        List<Post> all = posts.all();
        List<Post> then = all.stream().filter(post -> post.on(on)).toList();
        OrganisationPage organisation = new OrganisationPage(
                on,
                towns.all(),
                towns.regions(),
                organisations.all(),
                then,
                Posts.ftePerBlock(then),
                history(all),
                contracts.all(),
                places.all(),
                competent.from(on),
                competent.focusAreas(page.locale()));
        return new ModelAndView(
                "tenancy/organisation/organisation",
                Map.of("organisation", organisation, "form", typed == null ? form.with("on", on) : form));
    }

    /** The days on which a period of case management begins or has just ended, each with the shares from then on. */
    private static List<OrganisationPage.Step> history(List<Post> all) {
        SequencedSet<LocalDate> days = new TreeSet<>();
        List<Post> casework =
                all.stream().filter(post -> post.buildingBlock() == 2).toList();
        for (Post post : casework) {
            LocalDate from = post.from();
            LocalDate to = post.to();
            if (from != null) {
                days.add(from);
            }
            if (to != null) {
                days.add(to.plusDays(1));
            }
        }
        List<OrganisationPage.Step> steps = new ArrayList<>();
        for (LocalDate day : days) {
            List<Post> then = casework.stream().filter(post -> post.on(day)).toList();
            steps.add(new OrganisationPage.Step(day, Posts.ftePerBlock(then).getOrDefault(2, BigDecimal.ZERO)));
        }
        return steps;
    }
}
