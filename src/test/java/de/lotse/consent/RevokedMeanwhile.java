package de.lotse.consent;

import de.lotse.audit.Audit;
import de.lotse.people.People;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Lets the client take a release back in the moment between the look at it and what is to leave under it. */
public final class RevokedMeanwhile extends Disclosures {
    private final RevokeRelease revoke;
    private final UUID release;

    public RevokedMeanwhile(ApplicationContext app, UUID release) {
        super(
                app.getBean(DisclosureRecord.class),
                app.getBean(Releases.class),
                app.getBean(Consents.class),
                app.getBean(People.class),
                app.getBean(Audit.class),
                app.getBean(Clock.class));
        revoke = app.getBean(RevokeRelease.class);
        this.release = release;
    }

    @Override
    public Outcome disclose(List<Command> all, Set<Release.Power> powers) {
        all.forEach(command -> revoke.revoke(command.person(), release, null));
        return super.disclose(all, powers);
    }
}
