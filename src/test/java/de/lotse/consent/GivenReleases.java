package de.lotse.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.access.ActAs;
import de.lotse.casework.CaseBench;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Gives releases for tests of other modules, each signed on paper. */
public final class GivenReleases {
    private final CaseBench bench;
    private final ApplicationContext app;
    private final PersonId person;

    private GivenReleases(ApplicationContext app, CaseBench bench, PersonId person) {
        this.app = app;
        this.bench = bench;
        this.person = person;
    }

    /** Those of the person, taken by the worker. */
    public static GivenReleases of(ApplicationContext app, CaseBench bench, PersonId person) {
        return new GivenReleases(app, bench, person);
    }

    /** Towards the recipient, from today until it is revoked. @return its id */
    public UUID to(Recipient recipient, List<String> topics, Release.Power... powers) {
        return to(recipient, topics, List.of(powers), today(), null);
    }

    /** Towards the recipient for a time. @return its id */
    public UUID to(
            Recipient recipient,
            List<String> topics,
            Collection<Release.Power> powers,
            LocalDate from,
            @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        assertThat(give(id, recipient, topics, powers, from, until)).isInstanceOf(GiveRelease.Outcome.Given.class);
        return id;
    }

    /** Towards the recipient, with the id; what came of it. */
    public GiveRelease.Outcome give(
            UUID id,
            Recipient recipient,
            List<String> topics,
            Collection<Release.Power> powers,
            LocalDate from,
            @Nullable LocalDate until) {
        Set<Release.Power> allowed = EnumSet.noneOf(Release.Power.class);
        allowed.addAll(powers);
        ReleasePapers.Content content =
                new ReleasePapers.Content(recipient, List.of(), topics, allowed, from, until, recipient.immigration());
        return ActAs.worker(
                bench.login(),
                () -> app.getBean(GiveRelease.class)
                        .give(new GiveRelease.Command(
                                id, person, content, "de", false, new Declare.Proof.OnPaper(), null)));
    }

    /** The person lets the practice of that name know about the topics from today until the day. */
    public static void give(
            ApplicationContext app,
            CaseBench bench,
            PersonId person,
            String name,
            LocalDate until,
            List<String> topics) {
        of(app, bench, person)
                .to(
                        new Recipient(Recipient.Kind.HEALTH, null, name),
                        topics,
                        Set.of(Release.Power.MAY_INFORM),
                        today(),
                        until);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }
}
