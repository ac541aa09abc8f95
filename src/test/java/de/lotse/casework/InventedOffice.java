package de.lotse.casework;

import de.lotse.access.Role;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.CompetenceId;
import de.lotse.tenancy.CompetenceRule;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.Posts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The one office of an invented municipality, on whose posts of case management workers sit for a time. */
public final class InventedOffice {
    private final ApplicationContext app;
    private final CaseBench coordinator;
    private final OrganisationId id = new OrganisationId(Uuids.next());
    private final PlaceId place = new PlaceId(Uuids.next());

    /** Adds it with its place. */
    public InventedOffice(ApplicationContext app, MunicipalityId municipality) {
        this.app = app;
        coordinator = new CaseBench(app, municipality, Role.COORDINATOR);
        coordinator.as(() -> app.getBean(Organisations.class)
                .save(new Organisation(
                        id,
                        "amt-" + id.value(),
                        "Amt der Musterstadt",
                        Organisation.Kind.ADMINISTRATION,
                        null,
                        null,
                        null,
                        null,
                        0)));
        coordinator.as(() -> app.getBean(Places.class)
                .save(new Place(
                        place,
                        "zimmer-" + place.value(),
                        "Zimmer 1",
                        null,
                        Place.Kind.INTERNAL,
                        id,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0)));
    }

    public CaseBench coordinator() {
        return coordinator;
    }

    /** Lets it be competent for the town. */
    public void competent(Competence.Kind kind, String town) {
        coordinator.as(() -> app.getBean(Competence.class)
                .save(new CompetenceRule(
                        new CompetenceId(Uuids.next()), kind, id, List.of(town), null, null, null, null, null, 0)));
    }

    /** A period of a post. */
    public PostId post(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable PostId follows) {
        PostId post = new PostId(Uuids.next());
        coordinator.as(() -> app.getBean(Posts.class)
                .save(new Post(
                        post,
                        null,
                        id,
                        2,
                        Post.Role.CASE_MANAGER,
                        BigDecimal.ONE,
                        null,
                        List.of(),
                        null,
                        place,
                        from,
                        to,
                        follows,
                        null,
                        null,
                        0)));
        return post;
    }

    /** A new case manager on the post, or on none. */
    public CaseBench sits(@Nullable PostId post) {
        CaseBench worker = new CaseBench(app, coordinator.municipality());
        worker.as(() -> {
            app.getBean(Members.class)
                    .save(new Member(worker.account(), post, id, BigDecimal.ONE, false, List.of("de")));
            return worker;
        });
        return worker;
    }
}
