package de.lotse.webui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two people changed the same thing. The later one sees both versions side by side, nothing of hers is lost, and she
 * decides; saving again carries the version she has now seen.
 *
 * @param title what it is about: "Hilfeplan von Hanan Mithal"
 * @param who who saved first
 * @param when at what time
 * @param action where the form was sent, and is sent again
 * @param back where the saved version stands
 * @param mine what was typed
 * @param versionField the hidden field that carries the version
 * @param version the version that is stored now
 * @param differences the fields to decide on
 */
public record Conflict(
        String title,
        String who,
        String when,
        String action,
        String back,
        Form mine,
        String versionField,
        String version,
        List<Difference> differences) {
    /**
     * A field with both texts.
     *
     * @param label the field's name
     * @param stored what the other person saved
     */
    public record Difference(String name, String label, String stored) {}

    /** A value that travels along unseen. */
    public record Carried(String name, String value) {}

    /** All other values of the form, so that saving again saves everything. */
    public List<Carried> carried() {
        Set<String> shown = differences.stream().map(Difference::name).collect(Collectors.toSet());
        List<Carried> carried = new ArrayList<>();
        for (String name : mine.names()) {
            if (!shown.contains(name) && !name.equals(versionField) && !name.equals("_csrf")) {
                mine.values(name).forEach(value -> carried.add(new Carried(name, value)));
            }
        }
        return carried;
    }

    /** The answer of a controller: status 409 and the page that compares. */
    public ModelAndView page() {
        return new ModelAndView("webui/conflict", HttpStatus.CONFLICT).addObject("conflict", this);
    }
}
