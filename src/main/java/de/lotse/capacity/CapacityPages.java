package de.lotse.capacity;

import de.lotse.access.CurrentActor;
import de.lotse.access.Right;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.IntakeConcept;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Post;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import de.lotse.webui.components.Tab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the page about room for more cases: coordination sees every level, the lead of a provider her own workers and the whole. */
@Component
@Transactional(readOnly = true)
class CapacityPages {
    private final Capacities capacities;
    private final PostPlaces places;
    private final Concepts concepts;
    private final CurrentActor actor;
    private final FocusQuota quota;
    private final OverRows over;

    CapacityPages(
            Capacities capacities,
            PostPlaces places,
            Concepts concepts,
            CurrentActor actor,
            FocusQuota quota,
            OverRows over) {
        this.capacities = capacities;
        this.places = places;
        this.concepts = concepts;
        this.actor = actor;
        this.quota = quota;
        this.over = over;
    }

    /** The page; the category is that of the admission it is about, null for the ordinary one. */
    CapacityPage page(@Nullable String category, Page page) {
        Measure measure = Measure.of(concepts);
        List<WorkerCapacity> all = capacities.all();
        PostPlaces.Map map = places.map(page.today());
        String chosen = chosen(category, measure);
        Sums sums = new Sums(all, map, measure, chosen);
        LoadWords words = new LoadWords(page, measure);
        CapacityRows rows = new CapacityRows(page, measure, words);
        boolean ownOnly = !actor.get().may(Right.CAPACITY_PLAN);
        WholeWords whole = new WholeWords(page, measure, sums.whole());
        List<Admission> admissions = Admission.all(all, measure);
        return new CapacityPage(
                whole.lead(admissions),
                whole.whole(words),
                measure.concept().rule(),
                new Source(measure.concept().source().toString(), "/concept"),
                tabs(measure, chosen, page),
                rows.afterwards(chosen),
                admissions.stream().map(rows::admission).toList(),
                levels(sums, map, ownOnly, rows, page),
                workers(all, map, ownOnly).stream()
                        .map(one -> rows.worker(one, measure.afterOne(one.fte(), one.carried(), chosen), map.area(one)))
                        .toList(),
                focus(all, page),
                ownOnly ? List.of() : over.rows(page),
                measure.concept().countsShortApart(),
                ownOnly);
    }

    private CapacityPage.@Nullable Focus focus(List<WorkerCapacity> all, Page page) {
        IntakeConcept.FocusGroups groups = concepts.section(IntakeConcept.class).focusGroups();
        return groups == null ? null : FocusRows.of(groups, quota.now(groups, all), page);
    }

    private static @Nullable String chosen(@Nullable String category, Measure measure) {
        return measure.classes().stream().anyMatch(one -> one.key().equals(category)) ? category : measure.ordinary();
    }

    private static List<Tab> tabs(Measure measure, @Nullable String chosen, Page page) {
        List<Tab> tabs = new ArrayList<>();
        for (CategoryClass one : measure.classes()) {
            tabs.add(new Tab(
                    page.t("capacity.category", one.key(), one.label().in(page.locale())),
                    "/capacity?category=" + one.key(),
                    null,
                    one.key().equals(chosen)));
        }
        return tabs;
    }

    /** A provider of one worker shows that worker: leads see the sums of their own house only (ACC-08). */
    private List<CapacityPage.Level> levels(
            Sums sums, PostPlaces.Map map, boolean ownOnly, CapacityRows rows, Page page) {
        List<CapacityPage.Level> levels = new ArrayList<>();
        Set<OrganisationId> own = own(map);
        add(levels, "providers", sums.byProvider(ownOnly ? own::contains : _ -> true), rows, page);
        if (!ownOnly) {
            add(levels, "regions", sums.byRegion(), rows, page);
            add(levels, "areas", sums.byArea(), rows, page);
        }
        return levels;
    }

    private static void add(
            List<CapacityPage.Level> levels, String key, List<Share> shares, CapacityRows rows, Page page) {
        if (!shares.isEmpty()) {
            List<Share> filled = shares.stream()
                    .filter(one -> one.workers() > 0 || one.aside() > 0)
                    .toList();
            levels.add(new CapacityPage.Level(
                    key,
                    page.t("capacity.level." + key),
                    page.t("capacity.level." + key + ".one"),
                    filled.stream().map(one -> rows.share(one, key)).toList(),
                    rows.vacant(shares, key)));
        }
    }

    private List<WorkerCapacity> workers(List<WorkerCapacity> all, PostPlaces.Map map, boolean ownOnly) {
        Set<OrganisationId> own = own(map);
        return all.stream()
                .filter(one -> !ownOnly || (one.organisation() != null && own.contains(one.organisation())))
                .toList();
    }

    private Set<OrganisationId> own(PostPlaces.Map map) {
        OrganisationId organisation = actor.get().organisation();
        return organisation == null ? Set.of() : map.within(organisation);
    }

    /** The share of full posts that are planned for case management. */
    static BigDecimal fte(List<Post> posts) {
        return posts.stream()
                .map(post -> post.fte() == null ? BigDecimal.ZERO : post.fte())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
