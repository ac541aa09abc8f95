package de.lotse.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a period of a post and begins the next with another share; the past keeps its figures (ORG-03). */
@Service
@Transactional
public class SucceedPost {
    private final Posts posts;
    private final ChangeOrganisation change;

    SucceedPost(Posts posts, ChangeOrganisation change) {
        this.posts = posts;
        this.change = change;
    }

    /**
     * What changes.
     *
     * @param successor identifier of the new period, from the form
     * @param from its first day; the old period ends the day before
     */
    public record Command(
            PostId post,
            UUID successor,
            LocalDate from,
            BigDecimal fte,
            @Nullable BigDecimal approvedFte,
            @Nullable String note) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The new period stands already, with another day, share or note: sent again after going back. Nothing was changed. */
        ALREADY,
        /** The day does not lie after the first day of the period. */
        TOO_EARLY,
        /** The period has already ended, or somebody is changing it right now. */
        ENDED
    }

    /** Ends the period and begins the next; the same command a second time changes nothing. */
    public Outcome succeed(Command command) {
        Post post = posts.find(command.post()).orElseThrow();
        PostId next = new PostId(command.successor());
        Optional<Post> before = posts.find(next);
        if (before.isPresent()) {
            return same(before.get(), command) ? Outcome.DONE : Outcome.ALREADY;
        }
        LocalDate from = post.from();
        LocalDate to = post.to();
        if (from != null && !command.from().isAfter(from)) {
            return Outcome.TOO_EARLY;
        }
        if (to != null && !to.isAfter(command.from().minusDays(1))) {
            return Outcome.ENDED;
        }
        Post ended = new Post(
                post.id(),
                post.key(),
                post.organisation(),
                post.buildingBlock(),
                post.role(),
                post.fte(),
                post.approvedFte(),
                post.area(),
                post.focus(),
                post.place(),
                from,
                command.from().minusDays(1),
                post.follows(),
                post.note(),
                post.source(),
                post.version());
        if (change.change(ended) == ChangeOrganisation.Outcome.OVERTAKEN) {
            return Outcome.ENDED;
        }
        change.change(new Post(
                next,
                null,
                post.organisation(),
                post.buildingBlock(),
                post.role(),
                command.fte(),
                command.approvedFte(),
                post.area(),
                post.focus(),
                post.place(),
                command.from(),
                to,
                post.id(),
                command.note(),
                null,
                0));
        return Outcome.DONE;
    }

    private static boolean same(Post period, Command command) {
        return command.from().equals(period.from())
                && same(command.fte(), period.fte())
                && same(command.approvedFte(), period.approvedFte())
                && Objects.equals(command.note(), period.note());
    }

    /** However many decimals each is written with. */
    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
