package de.lotse.casework.visit;

import de.lotse.access.Colleagues;
import de.lotse.casework.OutreachSafety;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.casework.safety.SafetyHints;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages of visits. */
@Component
class VisitPages {
    private final Visits visits;
    private final PlaceChecks checks;
    private final Choosing choosing;
    private final Concepts concepts;
    private final Colleagues colleagues;
    private final Clock clock;

    VisitPages(
            Visits visits,
            PlaceChecks checks,
            Choosing choosing,
            Concepts concepts,
            Colleagues colleagues,
            Clock clock) {
        this.visits = visits;
        this.checks = checks;
        this.choosing = choosing;
        this.concepts = concepts;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** What one chooses from before one goes. */
    @Component
    record Choosing(Places places, OpenCases cases, SafetyHints safety) {}

    /** The concept's rule on visits. @throws NotFound where it has none: then there are no such pages */
    OutreachSafety.Visits rule() {
        return Optional.ofNullable(concepts.section(OutreachSafety.class).visits())
                .orElseThrow(NotFound::new);
    }

    /** Her last visit, to begin the next one with. */
    Optional<Visit> last() {
        return visits.ended().stream().findFirst();
    }

    /** Whether the concept asks for a look at the place and nobody took one. */
    boolean unchecked(@Nullable PlaceId place) {
        return place != null
                && concepts.section(OutreachSafety.class).placeCheck() != null
                && !checks.latest().containsKey(place)
                && choosing.places()
                        .find(place)
                        .filter(found -> found.kind() != Place.Kind.HOUSEHOLD)
                        .isPresent();
    }

    VisitPage page(Page page) {
        OutreachSafety.Visits rule = rule();
        List<Visit> running = visits.running();
        List<Place> places = choosing.places().all();
        Map<PlaceId, PlaceCheck> latest =
                concepts.section(OutreachSafety.class).placeCheck() == null ? Map.of() : checks.latest();
        Map<PlaceId, String> names = places.stream().collect(Collectors.toMap(Place::id, Place::name));
        List<Choice> cases = choosing.cases().writable();
        List<CaseId> ids = cases.stream()
                .map(one -> new CaseId(UUID.fromString(one.value())))
                .toList();
        return new VisitPage(
                running.stream()
                        .filter(this::own)
                        .findFirst()
                        .map(visit -> line(visit, names, page))
                        .orElse(null),
                running.stream()
                        .filter(visit -> !own(visit))
                        .map(visit -> line(visit, names, page))
                        .toList(),
                visits.ended().stream().map(visit -> line(visit, names, page)).toList(),
                Stream.concat(
                                places.stream()
                                        .map(place -> new Choice(place.id().toString(), label(place, latest, page))),
                                Stream.of(new Choice("other", page.t("casework.visit.place.other"))))
                        .toList(),
                cases,
                colleagues.helpers().stream()
                        .map(one -> new Choice(one.account().toString(), one.name() + " · " + one.duty()))
                        .toList(),
                choosing.safety().of(ids, page),
                checked(places, latest, page),
                rule.rule(),
                new Source(rule.source().toString(), "/concept#outreachSafety"));
    }

    private String label(Place place, Map<PlaceId, PlaceCheck> latest, Page page) {
        boolean unchecked = concepts.section(OutreachSafety.class).placeCheck() != null
                && place.kind() != Place.Kind.HOUSEHOLD
                && !latest.containsKey(place.id());
        return unchecked ? page.t("casework.visit.place.unchecked", place.name()) : place.name();
    }

    private boolean own(Visit visit) {
        return visit.visitor().equals(visits.me());
    }

    /** A visit as the viewer may see it: the colleague learns where only once somebody is missed. */
    VisitPage.Line line(Visit visit, Page page) {
        return line(visit, Map.of(), page);
    }

    private VisitPage.Line line(Visit visit, Map<PlaceId, String> names, Page page) {
        boolean own = own(visit);
        boolean overdue = visit.overdue(clock.instant(), VisitBanners.grace(rule()));
        boolean shown = own || overdue;
        Visit.Details details = visit.details();
        String day = page.day(Times.day(visit.leftAt()));
        return new VisitPage.Line(
                "/visits/" + visit.id(),
                colleagues.name(visit.visitor()).orElse("–"),
                page.t("casework.visit.from", day, Times.time(visit.leftAt())),
                Times.time(visit.running() ? visit.expectedAt() : Objects.requireNonNull(visit.returnedAt())),
                shown ? visit.where(place(visit, names)) : null,
                shown ? details.phone() : null,
                shown ? details.company() : null,
                colleagues.name(visit.watcher()).orElse("–"),
                own,
                visit.running(),
                overdue);
    }

    /** @param names of places read before; any other is looked up */
    private @Nullable String place(Visit visit, Map<PlaceId, String> names) {
        PlaceId id = visit.place();
        String known = id == null ? null : names.get(id);
        return known != null || id == null
                ? known
                : choosing.places().find(id).map(Place::name).orElse(null);
    }

    private List<VisitPage.Checked> checked(List<Place> places, Map<PlaceId, PlaceCheck> latest, Page page) {
        return concepts.section(OutreachSafety.class).placeCheck() == null
                ? List.of()
                : places.stream()
                        .filter(place -> place.kind() != Place.Kind.HOUSEHOLD)
                        .map(place -> checked(place, latest.get(place.id()), page))
                        .toList();
    }

    private VisitPage.Checked checked(Place place, @Nullable PlaceCheck check, Page page) {
        String path = "/places/" + place.id() + "/check";
        if (check == null) {
            return new VisitPage.Checked(place.name(), path, page.t("casework.visit.check.none"), false);
        }
        String state = page.t(
                check.open().isEmpty() ? "casework.visit.check.done" : "casework.visit.check.open",
                page.date(check.on()),
                colleagues.name(Objects.requireNonNull(check.by())).orElse("–"));
        return new VisitPage.Checked(place.name(), path, state, check.open().isEmpty());
    }
}
