package de.lotse.capacity;

import de.lotse.casework.CaseBench;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Posts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A case manager who sits on a post. */
final class SeatedWorker {
    private SeatedWorker() {}

    /** On the post with the key, or on the first of case management. */
    static CaseBench on(ApplicationContext app, String municipality, @Nullable String post, String fte) {
        CaseBench worker = new CaseBench(app, municipality);
        worker.as(() -> {
            Post seat = seat(app.getBean(Posts.class), post);
            app.getBean(Members.class)
                    .save(new Member(
                            worker.account(),
                            seat.id(),
                            seat.organisation(),
                            new BigDecimal(fte),
                            false,
                            List.of("de")));
            return seat;
        });
        return worker;
    }

    private static Post seat(Posts posts, @Nullable String key) {
        return key != null
                ? posts.find(key).orElseThrow()
                : posts.all().stream()
                        .filter(one -> one.role() == Post.Role.CASE_MANAGER)
                        .findFirst()
                        .orElseThrow();
    }
}
