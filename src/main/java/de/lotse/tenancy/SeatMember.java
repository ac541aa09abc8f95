package de.lotse.tenancy;

import de.lotse.shared.AccountId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats a worker on a post or takes her off it; never gives away more of a post than it has, and refuses to overwrite what
 * somebody else saved meanwhile (ORG-03, ORG-05, Q9).
 */
@Service
@Transactional
public class SeatMember {
    private final Members members;
    private final Posts posts;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    SeatMember(Members members, Posts posts, Organisations organisations, ApplicationEventPublisher events) {
        this.members = members;
        this.posts = posts;
        this.organisations = organisations;
        this.events = events;
    }

    /**
     * Who is to sit where.
     *
     * @param post null takes her off her post; her organisation and share stay known
     * @param fte her share of a full post
     * @param version the one the change was made from; 0 where she had no seat
     * @param from the day from which it is so, never ahead
     */
    public record Command(
            AccountId account,
            @Nullable PostId post,
            BigDecimal fte,
            boolean speaker,
            List<String> languages,
            int version,
            LocalDate today,
            LocalDate from) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** She sits there. */
        record Seated() implements Outcome {}

        /** Somebody saved it since the version this was made from; nothing was written. */
        record Overtaken(Member now) implements Outcome {}

        /** The post is not open today, or she has none to be taken off. */
        record NotOpen() implements Outcome {}

        /** The others leave less of the post than her share. */
        record TooMuch(BigDecimal left) implements Outcome {}
    }

    /** Seats her; a post she already sits on stays hers, also before it begins and after it ended. */
    public Outcome seat(Command command) {
        Optional<Member> before = members.find(command.account());
        PostId wanted = command.post();
        if (wanted == null) {
            return before.<Outcome>map(member -> save(
                            new Member(
                                    member.account(),
                                    null,
                                    member.organisation(),
                                    member.fte(),
                                    command.speaker(),
                                    command.languages(),
                                    command.version()),
                            command.from(),
                            false))
                    .orElseGet(Outcome.NotOpen::new);
        }
        members.hold(wanted);
        boolean hers = before.map(Member::post).filter(wanted::equals).isPresent();
        return posts.find(wanted)
                .filter(post -> hers || post.on(command.today()))
                .map(post -> seat(command, post, before.isEmpty()))
                .orElseGet(Outcome.NotOpen::new);
    }

    private Outcome seat(Command command, Post post, boolean first) {
        BigDecimal whole = post.fte();
        if (whole != null) {
            BigDecimal left = left(
                    whole, members.taken(command.account(), command.today()).get(post.id()));
            if (command.fte().compareTo(left) > 0) {
                return new Outcome.TooMuch(left);
            }
        }
        return save(
                new Member(
                        command.account(),
                        post.id(),
                        post.organisation(),
                        command.fte(),
                        command.speaker(),
                        command.languages(),
                        command.version()),
                command.from(),
                first);
    }

    /** What is left of a post; nothing where it is given away more than once. */
    public static BigDecimal left(BigDecimal whole, @Nullable BigDecimal taken) {
        return taken == null ? whole : whole.subtract(taken).max(BigDecimal.ZERO);
    }

    private Outcome save(Member member, LocalDate from, boolean first) {
        if (!members.save(member, from)) {
            Member now = members.find(member.account()).orElseThrow();
            // The same form sent twice changed nothing in between.
            return now.same(member) ? new Outcome.Seated() : new Outcome.Overtaken(now);
        }
        String name = organisations
                .find(member.organisation())
                .map(Organisation::name)
                .orElse("");
        events.publishEvent(new OrganisationChanged(
                OrganisationChanged.Part.MEMBER, member.account().value(), name, first));
        return new Outcome.Seated();
    }
}
