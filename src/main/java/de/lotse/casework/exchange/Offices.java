package de.lotse.casework.exchange;

import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.TownId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The immigration and naturalisation authorities of the municipality: those with a competence or a post for it. */
@Component
class Offices {
    private static final Set<Competence.Kind> KINDS = EnumSet.of(Competence.Kind.ABH, Competence.Kind.EBH);
    private static final Set<Post.Role> ROLES = EnumSet.of(Post.Role.ABH, Post.Role.EBH);
    private static final String NAMELESS = "–";
    private final Competence competence;
    private final Posts posts;
    private final Organisations organisations;
    private final Recipients recipients;

    Offices(Competence competence, Posts posts, Organisations organisations, Recipients recipients) {
        this.competence = competence;
        this.posts = posts;
        this.organisations = organisations;
        this.recipients = recipients;
    }

    /** All of them, those competent for the town first (ORG-06). */
    List<Organisation> all(@Nullable String town) {
        Set<OrganisationId> authorities = Stream.concat(
                        competence.all().stream()
                                .filter(office -> KINDS.contains(office.kind()))
                                .map(Competence.Office::organisation),
                        posts.all().stream()
                                .filter(post -> ROLES.contains(post.role()))
                                .map(Post::organisation))
                .collect(Collectors.toUnmodifiableSet());
        Set<OrganisationId> competent = competent(town);
        return organisations.all().stream()
                .filter(one -> authorities.contains(one.id()))
                .sorted(Comparator.comparing(one -> !competent.contains(one.id())))
                .toList();
    }

    /** Those competent for residents of the town. */
    Set<OrganisationId> competent(@Nullable String town) {
        return town == null
                ? Set.of()
                : competence.forTown(new TownId(town)).stream()
                        .filter(office -> KINDS.contains(office.kind()))
                        .map(Competence.Office::organisation)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The authority as recipient, if it is one of them. */
    Optional<Recipient> find(OrganisationId id) {
        return all(null).stream().anyMatch(one -> one.id().equals(id)) ? recipients.find(id) : Optional.empty();
    }

    /** Whether an immigration authority is among them, before which the hint belongs (CON-03a); asked of all at once. */
    boolean immigration(Collection<OrganisationId> ids) {
        return recipients.all().stream()
                .filter(Recipient::immigration)
                .anyMatch(one -> one.organisation() != null && ids.contains(one.organisation()));
    }

    /** What each of them is called; asked once for a list. */
    Function<OrganisationId, String> names() {
        Map<OrganisationId, String> names =
                organisations.all().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        return id -> names.getOrDefault(id, NAMELESS);
    }

    /** What it is called. */
    String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(NAMELESS);
    }
}
