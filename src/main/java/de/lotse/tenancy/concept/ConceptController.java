package de.lotse.tenancy.concept;

import de.lotse.database.Acting;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.ConceptProfile;
import de.lotse.tenancy.ConceptVersion;
import de.lotse.tenancy.Municipalities;
import de.lotse.tenancy.Municipality;
import de.lotse.tenancy.StoredConcepts;
import de.lotse.tenancy.profile.ProfileReader;
import de.lotse.tenancy.profile.Reading;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows the own concept, its versions, and any two concepts side by side (QA-06). */
@Controller
class ConceptController {
    private final StoredConcepts concepts;
    private final Municipalities municipalities;
    private final ProfileReader reader;
    private final Acting acting;

    ConceptController(StoredConcepts concepts, Municipalities municipalities, ProfileReader reader, Acting acting) {
        this.concepts = concepts;
        this.municipalities = municipalities;
        this.reader = reader;
        this.acting = acting;
    }

    @GetMapping("/concept")
    ModelAndView show(@ModelAttribute("page") Page page, @RequestParam @Nullable Integer version) {
        MunicipalityId id = own();
        int applies = concepts.currentNumber(id);
        Reading.Sound reading = reading(id, version == null ? applies : version);
        ConceptProfile profile = reading.profile();
        return new ModelAndView(
                "tenancy/concept/concept",
                "concept",
                new ConceptPage(
                        profile.municipality(),
                        profile.version(),
                        profile.version().number() == applies,
                        sections(page, reading)));
    }

    @GetMapping("/concept/versions")
    ModelAndView versions() {
        MunicipalityId id = own();
        return new ModelAndView(
                "tenancy/concept/versions",
                Map.of(
                        "municipality", municipalities.find(id).orElseThrow(),
                        "versions", concepts.versions(id),
                        "applies", concepts.currentNumber(id)));
    }

    @GetMapping("/concept/compare")
    ModelAndView compare(
            @ModelAttribute("page") Page page,
            @RequestParam @Nullable String left,
            @RequestParam @Nullable String right,
            @RequestParam(defaultValue = "") String only) {
        List<Choice> choices = choices(page);
        String own = municipalities.find(own()).orElseThrow().key() + ":" + concepts.currentNumber(own());
        String ours = left == null || left.isEmpty() ? own : left;
        String theirs = right == null || right.isEmpty() ? other(choices, ours) : right;
        Reading.Sound one = reading(ours);
        Reading.Sound two = reading(theirs);
        Comparison comparison = Comparison.of(
                title(page, one.profile()),
                title(page, two.profile()),
                !only.isEmpty(),
                sections(page, one),
                sections(page, two));
        Form form = Form.of("tenancy.compare", Map.of("left", ours, "right", theirs, "only", only));
        return new ModelAndView(
                "tenancy/concept/compare", Map.of("comparison", comparison, "form", form, "choices", choices));
    }

    private List<Choice> choices(Page page) {
        List<Choice> choices = new ArrayList<>();
        for (Municipality municipality : municipalities.all()) {
            for (ConceptVersion version : concepts.versions(municipality.id())) {
                choices.add(new Choice(
                        municipality.key() + ":" + version.number(),
                        page.t("tenancy.compare.choice", municipality.name(), version.number())));
            }
        }
        return choices;
    }

    private static String other(List<Choice> choices, String ours) {
        return choices.stream()
                .map(Choice::value)
                .filter(value -> !value.equals(ours))
                .findFirst()
                .orElse(ours);
    }

    private static String title(Page page, ConceptProfile profile) {
        return page.t(
                "tenancy.compare.choice",
                profile.municipality().name(),
                profile.version().number());
    }

    private List<Value.Section> sections(Page page, Reading.Sound reading) {
        String name = reading.profile().municipality().conceptName();
        return new ValueReader(page, name).sections(reader.types(), reading.values());
    }

    /** "unna:1" */
    private Reading.Sound reading(String choice) {
        int colon = choice.lastIndexOf(':');
        try {
            Municipality municipality =
                    municipalities.find(choice.substring(0, Math.max(colon, 0))).orElseThrow();
            return reading(municipality.id(), Integer.parseInt(choice.substring(colon + 1)));
        } catch (NoSuchElementException | NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "", e);
        }
    }

    private Reading.Sound reading(MunicipalityId municipality, int version) {
        try {
            return concepts.reading(municipality, version);
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "", e);
        }
    }

    private MunicipalityId own() {
        MunicipalityId id = acting.current().municipality();
        if (id == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return id;
    }
}
