package de.lotse.casework.casefile;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.FocusArea;
import de.lotse.casework.IntakeConcept;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
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

/** Opening a case for a person, by the ways the concept knows. */
@Controller
@Transactional
public class OpenCaseController {
    private static final String PREFIX = "casework.open";
    private final OpenCase openCase;
    private final People people;
    private final Concepts concepts;
    private final FocusPlaces places;

    OpenCaseController(OpenCase openCase, People people, Concepts concepts, FocusPlaces places) {
        this.openCase = openCase;
        this.people = people;
        this.concepts = concepts;
        this.places = places;
    }

    /**
     * What the form needs; focus areas, groups and levels are empty where the concept has none.
     *
     * @param places of the focus groups, when they are nearly or wholly taken
     */
    public record OpenCasePage(
            Person person,
            String phase,
            List<Choice> routes,
            List<Choice> focusAreas,
            List<Choice> focusGroups,
            List<Choice> levels,
            FocusPlaces.@Nullable Taken places) {}

    @GetMapping("/people/{personId}/case")
    ModelAndView form(
            @PathVariable UUID personId,
            @RequestParam(name = "accessRoute", required = false) @Nullable String accessRoute,
            @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("accessRoute", accessRoute);
        return show(find(personId), form, page);
    }

    @PostMapping("/people/{personId}/case")
    ModelAndView open(
            @PathVariable UUID personId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Person person = find(personId);
        Form form = Form.of(PREFIX, submitted);
        OpenCase.Command command = read(form, person);
        if (form.hasErrors()) {
            return refused(show(person, form, page));
        }
        return switch (openCase.open(command)) {
            case OpenCase.Outcome.Opened opened -> {
                Flash.good(redirect, "casework.open.opened");
                yield new ModelAndView("redirect:/cases/" + opened.id());
            }
            case OpenCase.Outcome.AlreadyOpen(CaseId known, boolean same) -> {
                if (same) {
                    yield new ModelAndView("redirect:/cases/" + known);
                }
                form.refuse("casework.open.already");
                yield refused(show(person, form, page));
            }
            case OpenCase.Outcome.Already _ -> {
                form.standsAlready();
                yield refused(show(person, form, page));
            }
            case OpenCase.Outcome.ConsentMissing _ -> {
                form.refuse("casework.open.consentMissing");
                yield refused(show(person, form, page));
            }
            case OpenCase.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    private OpenCase.Command read(Form form, Person person) {
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        List<String> areas = intake.focusAreasIn(person.home().town()).stream()
                .map(FocusArea::key)
                .toList();
        List<String> levels =
                intake.levels().stream().map(IntakeConcept.AccessLevel::key).toList();
        return new OpenCase.Command(
                new CaseId(form.requireId("id")),
                person.id(),
                form.requireChoice(
                        "accessRoute",
                        intake.accessRoutes().stream()
                                .map(IntakeConcept.AccessRoute::key)
                                .toList()),
                areas.isEmpty() ? null : form.requireChoice("focusArea", areas),
                focusGroup(form, intake),
                levels.isEmpty() ? null : form.requireChoice("level", levels));
    }

    /** The last free places are given away knowingly: whoever takes one from the others confirms that she read the warning. */
    private @Nullable String focusGroup(Form form, IntakeConcept intake) {
        String group = form.choice(
                "focusGroup",
                groups(intake).stream()
                        .map(IntakeConcept.FocusGroups.Group::key)
                        .toList());
        if (group != null
                && !form.checked("placesSeen")
                && places.taken().filter(FocusPlaces.Taken::wouldBreak).isPresent()) {
            form.reject("focusGroup", "casework.open.places.confirm");
        }
        return group;
    }

    private static List<IntakeConcept.FocusGroups.Group> groups(IntakeConcept intake) {
        return intake.focusGroups() == null ? List.of() : intake.focusGroups().groups();
    }

    private Person find(UUID personId) {
        return people.find(new PersonId(personId)).orElseThrow(NotFound::new);
    }

    private ModelAndView show(Person person, Form form, Page page) {
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        OpenCasePage view = new OpenCasePage(
                person,
                concepts.section(CaseworkConcept.class)
                        .phases()
                        .getFirst()
                        .label()
                        .in(page.locale()),
                intake.accessRoutes().stream()
                        .map(route -> new Choice(route.key(), route.label().in(page.locale())))
                        .toList(),
                intake.focusAreasIn(person.home().town()).stream()
                        .map(area -> new Choice(area.key(), area.label().in(page.locale()), area.rule()))
                        .toList(),
                groups(intake).stream()
                        .map(group -> new Choice(group.key(), group.label().in(page.locale())))
                        .toList(),
                intake.levels().stream()
                        .map(level -> new Choice(level.key(), level.label().in(page.locale()), level.rule()))
                        .toList(),
                places.taken().filter(FocusPlaces.Taken::near).orElse(null));
        return new ModelAndView("casework/casefile/open-case")
                .addObject("view", view)
                .addObject("form", form);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
