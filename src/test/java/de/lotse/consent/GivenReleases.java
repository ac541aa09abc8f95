package de.lotse.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.access.ActAs;
import de.lotse.casework.CaseBench;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Gives releases for tests of other modules. */
public final class GivenReleases {
    private GivenReleases() {}

    /** The person lets the practice of that name know about the topics from today until the day. */
    public static void give(
            ApplicationContext app,
            CaseBench bench,
            PersonId person,
            String name,
            LocalDate until,
            List<String> topics) {
        ReleasePapers.Content content = new ReleasePapers.Content(
                new Recipient(Recipient.Kind.HEALTH, null, name),
                List.of(),
                topics,
                Set.of(Release.Power.MAY_INFORM),
                LocalDate.now(ZoneId.of("Europe/Berlin")),
                until,
                false);
        assertThat(ActAs.worker(
                        bench.login(),
                        () -> app.getBean(GiveRelease.class)
                                .give(new GiveRelease.Command(
                                        UUID.randomUUID(),
                                        person,
                                        content,
                                        "de",
                                        false,
                                        new Declare.Proof.OnPaper(),
                                        null))))
                .isInstanceOf(GiveRelease.Outcome.Given.class);
    }
}
