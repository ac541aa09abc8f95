package de.lotse.intake.referral;

import de.lotse.access.Colleagues;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.PostId;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.TownId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is competent for somebody: it follows from where she lives and, where the concept has any, the focus area (ORG-06). */
@Component
@Transactional(readOnly = true)
public class Responsible {
    private final Competence competence;
    private final Seating seating;
    private final Colleagues colleagues;
    private final Clock clock;

    Responsible(Competence competence, Seating seating, Colleagues colleagues, Clock clock) {
        this.competence = competence;
        this.seating = seating;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Who sits on which post, and where. */
    @Component
    record Seating(Members members, Posts posts, Places places) {}

    /** An office that is competent, with those who work there and can be asked. */
    public record Desk(Competence.Office office, List<Worker> workers) {}

    /**
     * A case manager who is competent.
     *
     * @param place where she counsels; null where her post names none
     */
    public record Worker(
            AccountId account,
            String name,
            List<String> languages,
            @Nullable Place place) {}

    /** Case management, immigration and naturalisation authority for the town. @param focusArea null for every focus area */
    public List<Desk> of(@Nullable String town, @Nullable String focusArea) {
        List<Competence.Office> offices = town == null ? competence.today() : competence.forTown(new TownId(town));
        List<Worker> none = List.of();
        return offices.stream()
                .filter(office -> focusArea == null || office.focus() == null || focusArea.equals(office.focus()))
                .sorted(Comparator.comparing(Competence.Office::kind))
                .map(office -> office.kind() == Competence.Kind.CASE_MANAGEMENT
                        ? new Desk(office, workers(office, town, focusArea))
                        : new Desk(office, none))
                .toList();
    }

    /** The case managers who are competent, each once. */
    public List<Worker> workers(@Nullable String town, @Nullable String focusArea) {
        Map<AccountId, Worker> each = new LinkedHashMap<>();
        of(town, focusArea).stream()
                .flatMap(desk -> desk.workers().stream())
                .forEach(one -> each.putIfAbsent(one.account(), one));
        return List.copyOf(each.values());
    }

    private List<Worker> workers(Competence.Office office, @Nullable String town, @Nullable String focusArea) {
        LocalDate today = LocalDate.now(clock);
        Map<PostId, Post> posts = seating.posts().on(today).stream()
                .filter(post -> post.role() == Post.Role.CASE_MANAGER)
                .collect(Collectors.toMap(Post::id, Function.identity()));
        return seating.members().seated(today).stream()
                .filter(member -> serves(office.organisation(), member, posts, town, focusArea))
                .flatMap(member -> worker(member, posts).stream())
                .toList();
    }

    private static boolean serves(
            OrganisationId organisation,
            Member member,
            Map<PostId, Post> posts,
            @Nullable String town,
            @Nullable String focusArea) {
        Post post = post(member, posts);
        return post != null
                && post.organisation().equals(organisation)
                && (town == null || post.serves(new TownId(town)))
                && (focusArea == null || post.focus() == null || focusArea.equals(post.focus()));
    }

    private static @Nullable Post post(Member member, Map<PostId, Post> posts) {
        PostId seat = member.post();
        return seat == null ? null : posts.get(seat);
    }

    private Collection<Worker> worker(Member member, Map<PostId, Post> posts) {
        Post post = Objects.requireNonNull(post(member, posts));
        PlaceId place = post.place();
        return colleagues.active(member.account())
                ? colleagues
                        .name(member.account())
                        .map(name -> new Worker(
                                member.account(),
                                name,
                                member.languages(),
                                place == null
                                        ? null
                                        : seating.places().find(place).orElse(null)))
                        .stream()
                        .toList()
                : List.of();
    }
}
