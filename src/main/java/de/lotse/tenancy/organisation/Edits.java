package de.lotse.tenancy.organisation;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.FocusAreas;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Places;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the forms of the organisation share: the choices, and the page with status 422 when something is wrong. */
@Component
class Edits {
    /** Stands in where no organisation was chosen; what carries it has errors and is never saved. */
    static final OrganisationId NOBODY = new OrganisationId(new UUID(0, 0));

    private final Organisations organisations;
    private final Towns towns;
    private final Places places;
    private final FocusAreas focusAreas;

    Edits(Organisations organisations, Towns towns, Places places, FocusAreas focusAreas) {
        this.organisations = organisations;
        this.towns = towns;
        this.places = places;
        this.focusAreas = focusAreas;
    }

    List<Choice> organisations() {
        return organisations.all().stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }

    List<Choice> towns() {
        return towns.all().stream()
                .map(town -> new Choice(town.id().value(), town.name()))
                .toList();
    }

    /** Towns and city districts, which posts can serve. */
    List<Choice> areas() {
        return java.util.stream.Stream.concat(
                        towns().stream(),
                        towns.districts().stream().map(district -> new Choice(district.key(), district.name())))
                .toList();
    }

    List<Choice> places() {
        return places.all().stream()
                .map(place -> new Choice(place.id().toString(), place.name()))
                .toList();
    }

    /** The focus areas of the concept. @param known what stands there already and stays even where the concept names it no longer */
    List<Choice> focusAreas(@Nullable String known, Page page) {
        List<Choice> choices = new ArrayList<>(focusAreas.areas(page.locale()).stream()
                .map(area -> new Choice(area.key(), area.label()))
                .toList());
        if (known != null && !values(choices).contains(known)) {
            choices.add(new Choice(known, known));
        }
        return choices;
    }

    static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    /** A share as it is typed. */
    static @Nullable String share(@Nullable BigDecimal share, Page page) {
        return share == null ? null : page.typed(share);
    }

    /**
     * Somebody else saved meanwhile. The page comes back with everything typed and, beside it, what stands there now; saving
     * again carries the version that has now been seen. Where the form was for something new, its own first sending stands there.
     *
     * @param stored what stands there now, as a form
     * @param mine what was typed, as a form that was made the same way
     * @return empty if both say the same, as when a form is sent twice
     */
    static Optional<ModelAndView> overtaken(EditPage edit, Form typed, Form stored, Form mine) {
        List<EditPage.Saved> differences = edit.inputs().stream()
                .filter(input -> !stored.values(input.name()).equals(mine.values(input.name())))
                .map(input -> new EditPage.Saved(input.name(), input.read(stored)))
                .toList();
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        if (typed.version() == 0) {
            typed.standsAlready();
            return Optional.of(page(edit, typed));
        }
        ModelAndView page = page(edit.with(differences), typed.with("version", stored.value("version")));
        page.setStatus(HttpStatus.CONFLICT);
        return Optional.of(page);
    }

    static ModelAndView page(EditPage edit, Form form) {
        ModelAndView page = new ModelAndView("tenancy/organisation/edit", Map.of("edit", edit, "form", form));
        if (form.hasErrors()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
