package de.lotse.intake;

import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Posts;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Case managers who sit on a post of the organisation file, so that they are competent for a town. */
public final class Seat {
    private Seat() {}

    /** A new case manager on the post. @param post its word in the organisation file */
    public static CaseBench on(ApplicationContext app, String municipality, String post) {
        CaseBench bench = new CaseBench(app, municipality, Role.CASE_MANAGER);
        bench.as(() -> {
            Post seat = app.getBean(Posts.class).find(post).orElseThrow();
            app.getBean(Members.class)
                    .save(new Member(
                            bench.account(),
                            seat.id(),
                            seat.organisation(),
                            new BigDecimal("1.0"),
                            false,
                            List.of("de")));
            return null;
        });
        return bench;
    }
}
