package de.lotse.casework.handover;

import de.lotse.access.Colleagues;
import de.lotse.access.Grants;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.Load;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Posts;
import de.lotse.tenancy.TownId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may take a case over: case managers of this municipality with an open account who are not kept out of the case. Who is competent
 * for the client's town comes first (ORG-06); otherwise by name, because nobody is ranked by load (ACC-08). Who sits on no post today is
 * neither competent nor judged (ORG-03, CAP-01).
 */
@Component
@Transactional(readOnly = true)
public class Successors {
    private final Colleagues colleagues;
    private final Grants grants;
    private final OpenCaseFigures figures;
    private final Organisation organisation;
    private final Concepts concepts;

    Successors(
            Colleagues colleagues,
            Grants grants,
            OpenCaseFigures figures,
            Organisation organisation,
            Concepts concepts) {
        this.colleagues = colleagues;
        this.grants = grants;
        this.figures = figures;
        this.organisation = organisation;
        this.concepts = concepts;
    }

    /**
     * One who may take over.
     *
     * @param competent whether residents of the client's town are hers
     * @param open how many open cases she runs
     * @param light how full that is by the concept
     */
    public record Successor(AccountId account, String name, boolean competent, int open, Load.Light light) {}

    /** Who may take over the case of somebody living in the town. */
    public List<Successor> of(CaseId id, @Nullable String town) {
        return fit(id, all(town));
    }

    /** Those of them who are not kept out of the case. */
    public List<Successor> fit(CaseId id, List<Successor> some) {
        Set<AccountId> excluded = grants.excluded(id);
        return some.stream().filter(one -> !excluded.contains(one.account())).toList();
    }

    /** Everybody but the viewer who runs cases here. */
    public List<Successor> all(@Nullable String town) {
        Map<AccountId, OpenCaseFigures.Figures> known = figures.all();
        Map<AccountId, Member> members = organisation.seated();
        Predicate<Member> competent = organisation.competentFor(town);
        return colleagues.caseManagers().stream()
                .map(one -> successor(one, members.get(one.account()), known.get(one.account()), competent))
                .sorted(Comparator.comparing((Successor one) -> !one.competent())
                        .thenComparing(Successor::name))
                .toList();
    }

    private Successor successor(
            Colleagues.Colleague one,
            @Nullable Member member,
            OpenCaseFigures.@Nullable Figures known,
            Predicate<Member> competent) {
        OpenCaseFigures.Figures hers = known == null ? OpenCaseFigures.NONE : known;
        return new Successor(
                one.account(),
                one.name(),
                member != null && competent.test(member),
                hers.open(),
                member == null ? Load.Light.NONE : light(member, hers));
    }

    private Load.Light light(Member member, OpenCaseFigures.Figures hers) {
        return concepts.section(CapacityConcept.class)
                .load(
                        member.fte(),
                        new CapacityConcept.Caseload(hers.open(), 0, hers.byCategory()),
                        CategoryScheme.ofAll(concepts.sections(CaseworkConcept.class)))
                .light();
    }

    /** Who sits where today, and who is competent for a town. */
    @Component
    record Organisation(Members all, Posts posts, Competence competence, Clock clock) {
        Map<AccountId, Member> seated() {
            return all.seated(LocalDate.now(clock)).stream()
                    .collect(Collectors.toMap(Member::account, Function.identity()));
        }

        /** By the area of her post; where the post names none, by the organisation that is competent. */
        Predicate<Member> competentFor(@Nullable String town) {
            if (town == null) {
                return _ -> false;
            }
            Map<Object, Post> byId =
                    posts.all().stream().collect(Collectors.toMap(Post::id, Function.identity(), (one, _) -> one));
            Set<OrganisationId> offices = competence.forTown(new TownId(town)).stream()
                    .filter(office -> office.kind() == Competence.Kind.CASE_MANAGEMENT
                            && office.towns().contains(town))
                    .map(Competence.Office::organisation)
                    .collect(Collectors.toSet());
            return member -> {
                Optional<Post> post = Optional.ofNullable(member.post()).map(byId::get);
                List<String> area = post.map(Post::area).orElse(List.of());
                return area.isEmpty() ? offices.contains(member.organisation()) : area.contains(town);
            };
        }
    }
}
