package de.lotse.demo;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Posts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts each invented case manager on a real post of her municipality, with her share of it. */
@Component
@Profile("demo")
class Seats {
    private final Posts posts;
    private final Members members;

    private final Competence competence;

    Seats(Posts posts, Members members, Competence competence) {
        this.posts = posts;
        this.members = members;
        this.competence = competence;
    }

    /** The immigration authority with the place in its name, otherwise the first. */
    @Nullable
    OrganisationId immigrationAuthority(String place) {
        return competence.all().stream()
                .filter(office -> office.kind() == Competence.Kind.ABH)
                .min(Comparator.comparing(office -> !office.name().contains(place)))
                .map(Competence.Office::organisation)
                .orElse(null);
    }

    void take(Workers.Worker worker) {
        List<Post> posts = this.posts.all().stream()
                .filter(post -> post.role() == Post.Role.CASE_MANAGER)
                .toList();
        if (!posts.isEmpty()) {
            Post post = posts.getFirst();
            BigDecimal share = new BigDecimal(worker.duty().contains("0,5") ? "0.5" : "1.0");
            members.save(new Member(worker.account(), post.id(), post.organisation(), share, false, List.of("de")));
        }
    }
}
