package de.lotse.tenancy.organisation;

import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Places;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Form;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the forms of the organisation share: the choices, and the page with status 422 when something is wrong. */
@Component
class Edits {
    private final Organisations organisations;
    private final Towns towns;
    private final Places places;

    Edits(Organisations organisations, Towns towns, Places places) {
        this.organisations = organisations;
        this.towns = towns;
        this.places = places;
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

    static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    static ModelAndView page(EditPage edit, Form form) {
        ModelAndView page = new ModelAndView("tenancy/organisation/edit", Map.of("edit", edit, "form", form));
        if (form.hasErrors()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
