package de.lotse.casework.relocation;

import de.lotse.access.Colleagues;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.people.Person;
import de.lotse.people.PersonStep;
import de.lotse.shared.PersonId;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where a client came from with a package: with her steps, in the head of her case, and on a page with the package itself. */
@Controller
@Transactional
class Origin implements PersonStep, CaseHeadPart {
    @Configuration(proxyBeanMethods = false)
    static class Trace {
        @Bean
        CaseTrace arrivedTrace() {
            return ArrivedPackages.TAKEN;
        }
    }

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final ArrivedPackages arrivals;
    private final Colleagues colleagues;
    private final Audit audit;

    Origin(ArrivedPackages arrivals, Colleagues colleagues, Audit audit) {
        this.arrivals = arrivals;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    /** What the page shows. @param file the package among her files */
    record View(String person, String title, String said, String file, String passphrase) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Step> steps(Person person, Page page) {
        return arrivals.of(person.id()).stream()
                .map(one -> new Step(
                        true,
                        title(one, page),
                        said(one, page),
                        page.t("casework.relocation.origin.show"),
                        path(person.id())))
                .toList();
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        return (theCase.has(ArrivedPackages.TAKEN)
                        ? arrivals.of(theCase.mainPerson())
                        : Optional.<ArrivedPackages.Taken>empty())
                .map(one -> new Contribution(
                        List.of(new Placed(
                                60,
                                new Fact(
                                        page.t("casework.relocation.origin.term"),
                                        page.t("casework.relocation.origin", one.from(), one.number()),
                                        said(one, page)))),
                        List.of()))
                .orElse(Contribution.NONE);
    }

    @GetMapping("/people/{personId}/relocation")
    ModelAndView show(@PathVariable UUID personId, @ModelAttribute("page") Page page) {
        PersonId person = new PersonId(personId);
        ArrivedPackages.Taken one = arrivals.of(person).orElseThrow(NotFound::new);
        audit.looked(Subject.of(person), "relocation");
        return new ModelAndView("casework/relocation/origin")
                .addObject(
                        "view",
                        new View(
                                "/people/" + person,
                                title(one, page),
                                said(one, page),
                                "/people/" + person + "/files/" + one.file(),
                                one.passphrase()));
    }

    private static String path(PersonId person) {
        return "/people/" + person + "/relocation";
    }

    private static String title(ArrivedPackages.Taken one, Page page) {
        return page.t("casework.relocation.origin.title", one.from(), one.number());
    }

    private String said(ArrivedPackages.Taken one, Page page) {
        return page.t(
                "casework.relocation.origin.said",
                page.date(one.packedOn()),
                page.date(LocalDate.ofInstant(one.at(), BERLIN)),
                colleagues.name(one.by()).orElse("–"));
    }
}
