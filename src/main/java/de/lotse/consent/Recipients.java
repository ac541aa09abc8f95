package de.lotse.consent;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Posts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the municipality as recipients; which of them is the immigration authority follows from its office. */
@Component
@Transactional(readOnly = true)
public class Recipients {
    private final Organisations organisations;
    private final Competence competence;
    private final Posts posts;

    Recipients(Organisations organisations, Competence competence, Posts posts) {
        this.organisations = organisations;
        this.competence = competence;
        this.posts = posts;
    }

    /** All, by name. */
    public List<Recipient> all() {
        Set<OrganisationId> immigration = immigrationAuthorities();
        return organisations.all().stream()
                .map(one -> recipient(one, immigration))
                .toList();
    }

    /** The organisation as recipient, if the municipality has it. */
    public Optional<Recipient> find(OrganisationId id) {
        return organisations.find(id).map(one -> recipient(one, immigrationAuthorities()));
    }

    /** Whoever has the name: an organisation of the municipality, otherwise a service known by its name only. */
    public Recipient named(String name) {
        return named(name, all());
    }

    /** Whoever has each of these names. */
    public Map<String, Recipient> named(Collection<String> names) {
        List<Recipient> all = names.isEmpty() ? List.of() : all();
        return names.stream().distinct().collect(Collectors.toMap(Function.identity(), name -> named(name, all)));
    }

    private static Recipient named(String name, List<Recipient> all) {
        return all.stream()
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseGet(() -> new Recipient(Recipient.Kind.SERVICE, null, name.strip()));
    }

    private Set<OrganisationId> immigrationAuthorities() {
        return Stream.concat(
                        competence.all().stream()
                                .filter(office -> office.kind() == Competence.Kind.ABH)
                                .map(Competence.Office::organisation),
                        posts.all().stream()
                                .filter(post -> post.role() == Post.Role.ABH)
                                .map(Post::organisation))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Recipient recipient(Organisation organisation, Set<OrganisationId> immigration) {
        Recipient.Kind kind = immigration.contains(organisation.id())
                ? Recipient.Kind.AUTHORITY_IMMIGRATION
                : switch (organisation.kind()) {
                    case ADMINISTRATION, COURT, JOBCENTER, AGENCY, SCHOOL -> Recipient.Kind.AUTHORITY;
                    case WELFARE, ASSOCIATION -> Recipient.Kind.SERVICE;
                    case OTHER -> Recipient.Kind.OTHER;
                };
        return new Recipient(kind, organisation.id(), organisation.name());
    }
}
