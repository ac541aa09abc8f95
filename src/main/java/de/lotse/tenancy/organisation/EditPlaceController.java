package de.lotse.tenancy.organisation;

import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.ChangeOrganisation;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.tenancy.TownId;
import de.lotse.tenancy.organisation.EditPage.Input;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters and changes a place of counselling. */
@Controller
class EditPlaceController {
    private static final String PREFIX = "tenancy.place";
    private final Places places;
    private final ChangeOrganisation change;
    private final Edits edits;

    EditPlaceController(Places places, ChangeOrganisation change, Edits edits) {
        this.places = places;
        this.change = change;
        this.edits = edits;
    }

    @GetMapping("/organisation/places/new")
    ModelAndView blank(@ModelAttribute("page") Page page) {
        return Edits.page(fields(page), Form.empty(PREFIX).with("id", Uuids.next()));
    }

    @GetMapping("/organisation/places/{id}")
    ModelAndView edit(@ModelAttribute("page") Page page, @PathVariable UUID id) {
        Place known = places.find(new PlaceId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Edits.page(fields(page), form(known));
    }

    private static Form form(Place known) {
        return Form.empty(PREFIX)
                .with("id", known.id())
                .with("version", known.version())
                .with("name", known.name())
                .with("town", known.town())
                .with("kind", known.kind())
                .with("organisation", known.organisation())
                .with("opening", known.opening())
                .with("equipment", known.equipment())
                .with("safety", known.safety())
                .with("address", known.address());
    }

    @PostMapping("/organisation/places")
    Object save(
            @ModelAttribute("page") Page page,
            @RequestParam MultiValueMap<String, String> submitted,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Place place = read(form);
        if (form.hasErrors()) {
            return Edits.page(fields(page), form);
        }
        if (change.change(place) == ChangeOrganisation.Outcome.OVERTAKEN) {
            Form stored = form(places.find(place.id()).orElseThrow());
            Optional<ModelAndView> conflict = Edits.overtaken(fields(page), form, stored, form(place));
            if (conflict.isPresent()) {
                return conflict.get();
            }
        }
        Flash.good(redirect, "tenancy.place.saved", place.name());
        return "redirect:/organisation";
    }

    private Place read(Form form) {
        PlaceId id = new PlaceId(form.requireId("id"));
        String name = form.require("name");
        String town = form.choice("town", Edits.values(edits.towns()));
        Place.Kind kind = form.requireChoice("kind", Place.Kind.class);
        String organisation = form.choice("organisation", Edits.values(edits.organisations()));
        String opening = form.text("opening", 2_000);
        String equipment = form.text("equipment", 2_000);
        String safety = form.text("safety", 2_000);
        String address = form.line("address", 200);
        Optional<Place> before = places.find(id);
        return new Place(
                id,
                before.map(Place::key).orElse(null),
                name,
                town == null ? null : new TownId(town),
                kind,
                organisation == null ? null : OrganisationId.parse(organisation),
                opening,
                equipment,
                safety,
                address,
                before.map(Place::source).orElse(null),
                form.version());
    }

    private EditPage fields(Page page) {
        List<Input> inputs = List.of(
                Input.line("name", true),
                Input.oneOf("kind", true, Choice.of(page, "tenancy.place.kind", Place.Kind.class)),
                Input.oneOf("town", false, edits.towns()),
                Input.oneOf("organisation", false, edits.organisations()),
                Input.line("address", false),
                Input.text("opening", false),
                Input.text("equipment", false),
                Input.text("safety", false));
        return new EditPage("tenancy.place.edit", "/organisation/places", inputs, null);
    }
}
