package de.lotse.demo;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.TownId;
import de.lotse.tenancy.Towns;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Towns towns;
    private final Organisations organisations;
    private final Clock clock;

    Seats(Posts posts, Members members, Competence competence, Towns towns, Organisations organisations, Clock clock) {
        this.posts = posts;
        this.members = members;
        this.competence = competence;
        this.towns = towns;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The organisation of the municipality with this in its name. */
    @Nullable
    OrganisationId named(String part) {
        return organisations.all().stream()
                .filter(one -> one.name().contains(part))
                .findFirst()
                .map(Organisation::id)
                .orElse(null);
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

    /** A post near her, of those that nobody has taken if there is one. */
    void take(Workers.Worker worker) {
        Set<PostId> taken = members.all().stream().map(Member::post).collect(Collectors.toSet());
        posts.on(LocalDate.now(clock)).stream()
                .filter(post -> post.role() == Post.Role.CASE_MANAGER && post.fte() != null)
                .min(Comparator.comparing((Post post) -> !near(post, worker.town()))
                        .thenComparing(post -> taken.contains(post.id())))
                .ifPresent(post -> members.save(new Member(
                        worker.account(),
                        post.id(),
                        post.organisation(),
                        new BigDecimal(worker.duty().contains("0,5") ? "0.5" : "1.0"),
                        false,
                        List.of("de"))));
    }

    private boolean near(Post post, String place) {
        boolean hers = post.area().size() == 1
                && towns.find(new TownId(post.area().getFirst()))
                        .filter(town -> town.name().equals(place))
                        .isPresent();
        return hers
                || organisations
                        .find(post.organisation())
                        .filter(one -> one.name().contains(place))
                        .isPresent();
    }

    /** Lets the worker work full time for the organisation with the place in its name. */
    void join(Workers.Worker worker) {
        organisations.all().stream()
                .filter(organisation -> organisation.name().contains(worker.town()))
                .findFirst()
                .ifPresent(organisation -> members.save(
                        new Member(worker.account(), null, organisation.id(), BigDecimal.ONE, false, List.of("de"))));
    }
}
