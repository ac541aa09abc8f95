package de.lotse.capacity;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.Town;
import de.lotse.tenancy.Towns;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where posts of case management lie: organisations, areas and the regions that are coordinated together. */
@Component
@Transactional(readOnly = true)
class PostPlaces {
    private final Posts posts;
    private final Organisations organisations;
    private final Towns towns;

    PostPlaces(Posts posts, Organisations organisations, Towns towns) {
        this.posts = posts;
        this.organisations = organisations;
        this.towns = towns;
    }

    /** Everything as it is on the day. */
    Map map(LocalDate day) {
        return new Map(
                posts.on(day).stream()
                        .filter(post -> post.role() == Post.Role.CASE_MANAGER)
                        .toList(),
                organisations.all(),
                towns.regions(),
                names());
    }

    private java.util.Map<String, String> names() {
        java.util.Map<String, String> names = new HashMap<>();
        towns.districts().forEach(district -> names.put(district.key(), district.name()));
        towns.all().forEach(town -> names.put(town.id().value(), town.name()));
        return names;
    }

    /** The posts of the day with all that names them. */
    record Map(
            List<Post> posts,
            List<Organisation> organisations,
            List<Town.Region> regions,
            java.util.Map<String, String> names) {
        /** The organisation and all below it. */
        Set<OrganisationId> within(OrganisationId top) {
            Set<OrganisationId> within = new HashSet<>(Set.of(top));
            while (organisations.stream()
                    .filter(one -> one.parent() != null && within.contains(one.parent()))
                    .map(Organisation::id)
                    .anyMatch(within::add)) {
                // Each pass adds one; the tree of offices is flat.
            }
            return within;
        }

        /** The towns or districts a worker serves, in words; empty for the whole municipality. */
        String area(WorkerCapacity worker) {
            return words(worker.area());
        }

        String words(List<String> area) {
            return area.stream()
                    .map(key -> names.getOrDefault(key, key))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        /** The region that holds the whole area, else null. */
        Town.@Nullable Region region(List<String> area) {
            return area.isEmpty()
                    ? null
                    : regions.stream()
                            .filter(region -> region.towns().stream()
                                    .map(town -> town.value())
                                    .collect(Collectors.toSet())
                                    .containsAll(area))
                            .findFirst()
                            .orElse(null);
        }
    }
}
