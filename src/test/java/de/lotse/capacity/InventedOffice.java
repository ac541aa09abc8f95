package de.lotse.capacity;

import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.Posts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An office of an invented municipality, with posts of its case management. */
final class InventedOffice {
    private InventedOffice() {}

    /** The office; made where it is not there yet. */
    static OrganisationId in(ApplicationContext app) {
        Organisations organisations = app.getBean(Organisations.class);
        return organisations.find("amt").map(Organisation::id).orElseGet(() -> made(organisations));
    }

    private static OrganisationId made(Organisations organisations) {
        OrganisationId id = new OrganisationId(Uuids.next());
        organisations.save(new Organisation(
                id, "amt", "Amt der Musterstadt", Organisation.Kind.ADMINISTRATION, null, null, null, null, 0));
        return id;
    }

    /** A full post for case management in the whole municipality. */
    static PostId post(
            ApplicationContext app,
            OrganisationId office,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable PostId follows) {
        PostId id = new PostId(Uuids.next());
        app.getBean(Posts.class)
                .save(new Post(
                        id,
                        null,
                        office,
                        2,
                        Post.Role.CASE_MANAGER,
                        BigDecimal.ONE,
                        null,
                        List.of(),
                        null,
                        null,
                        from,
                        to,
                        follows,
                        null,
                        null,
                        0));
        return id;
    }
}
