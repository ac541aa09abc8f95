package de.lotse.capacity;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Adds workers and posts up by provider, region, area and for the municipality. */
record Sums(
        List<WorkerCapacity> workers,
        PostPlaces.Map map,
        Measure measure,
        @Nullable String category) {
    /** The municipality. */
    Share whole() {
        return share("", map.posts(), workers);
    }

    /** By employer, as far as it has workers or posts. */
    List<Share> byProvider(Predicate<OrganisationId> shown) {
        List<Share> shares = new ArrayList<>();
        for (Organisation one : map.organisations()) {
            List<Post> posts = map.posts().stream()
                    .filter(post -> post.organisation().equals(one.id()))
                    .toList();
            List<WorkerCapacity> hers = workers.stream()
                    .filter(worker -> one.id().equals(worker.organisation()))
                    .toList();
            if (shown.test(one.id()) && !(posts.isEmpty() && hers.isEmpty())) {
                shares.add(share(one.name(), posts, hers));
            }
        }
        return shares;
    }

    /** By region; nothing where the municipality has none. */
    List<Share> byRegion() {
        return map.regions().isEmpty()
                ? List.of()
                : by(area -> {
                    Town.Region region = map.region(area);
                    return region == null ? "" : region.name();
                });
    }

    /** By the towns or districts of the posts; nothing where every post serves the whole municipality. */
    List<Share> byArea() {
        List<Share> shares = by(map::words);
        return shares.size() < 2 ? List.of() : shares;
    }

    private List<Share> by(Function<List<String>, String> name) {
        Map<String, List<Post>> posts = new TreeMap<>();
        Map<String, List<WorkerCapacity>> here = new TreeMap<>();
        map.posts()
                .forEach(post -> posts.computeIfAbsent(name.apply(post.area()), _ -> new ArrayList<>())
                        .add(post));
        workers.stream()
                .filter(worker -> worker.fte() != null)
                .forEach(worker -> here.computeIfAbsent(name.apply(worker.area()), _ -> new ArrayList<>())
                        .add(worker));
        here.keySet().forEach(key -> posts.putIfAbsent(key, List.of()));
        return posts.keySet().stream()
                .sorted((one, other) -> one.isEmpty() ? 1 : other.isEmpty() ? -1 : one.compareTo(other))
                .map(key -> share(key, Objects.requireNonNull(posts.get(key)), here.getOrDefault(key, List.of())))
                .toList();
    }

    private Share share(String name, List<Post> posts, List<WorkerCapacity> some) {
        return Share.of(name, CapacityPages.fte(posts), some, measure, category);
    }
}
