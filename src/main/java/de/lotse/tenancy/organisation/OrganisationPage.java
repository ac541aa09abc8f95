package de.lotse.tenancy.organisation;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.CompetenceRule;
import de.lotse.tenancy.Contract;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Town;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The organisation as it was on a day.
 *
 * @param posts the posts of the day
 * @param fte filled shares of the day by building block
 * @param history filled shares of case management on the first day of each year in which they changed
 * @param competence who is competent on the day, and who will be later
 * @param focusAreas what the concept calls its focus areas, by their keys
 */
public record OrganisationPage(
        LocalDate on,
        List<Town> towns,
        List<Town.Region> regions,
        List<Organisation> organisations,
        List<Post> posts,
        Map<Integer, BigDecimal> fte,
        List<Step> history,
        List<Contract> contracts,
        List<Place> places,
        List<CompetenceRule> competence,
        Map<String, String> focusAreas) {
    /** A change of the shares of case management. */
    public record Step(LocalDate from, BigDecimal fte) {}

    /** The organisation's name. */
    public String name(@Nullable OrganisationId id) {
        return organisations.stream()
                .filter(one -> one.id().equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse("–");
    }

    /** The names of the towns served; empty for the whole municipality. */
    public String area(List<String> keys) {
        return keys.stream()
                .map(key -> towns.stream()
                        .filter(town -> town.id().value().equals(key))
                        .map(Town::name)
                        .findFirst()
                        .orElse(key))
                .collect(Collectors.joining(", "));
    }

    /** What is a focus area of the concept in its words, anything else as it stands. */
    public String focus(String text) {
        return focusAreas.getOrDefault(text, text);
    }

    /** The posts of one building block. */
    public List<Post> posts(int block) {
        return posts.stream().filter(post -> post.buildingBlock() == block).toList();
    }
}
