package de.lotse.demo;

import de.lotse.access.Role;
import de.lotse.consent.Issuers;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.directory.InstallOffers;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InstallMunicipality;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the five municipalities, their workers and clients; does nothing where it was done before. It comes
 * before every other beginning, so that nobody is offered the first sign-in of an empty installation.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemonstrationWorld implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationWorld.class);
    static final List<String> MUNICIPALITIES = List.of("unna", "herne", "muenster", "dueren", "ennepe-ruhr");
    /** For each case manager; more than the thirty people expected of each municipality. */
    private static final int CLIENTS = 34;

    /** What papers say about whoever issues them; invented, because the concepts do not print it. */
    private static final Issuers.Details ISSUER = new Issuers.Details(
            "Musterplatz 1, 00000 Musterstadt",
            "Telefon 0000 00000, kim@muster.example",
            "Datenschutzbeauftragte*r, datenschutz@muster.example",
            "Eigenes Rechenzentrum",
            "Beschwerdestelle, Musterplatz 1, 00000 Musterstadt");

    private final Ground ground;
    private final Workers workers;
    private final Journeys journeys;
    private final Afterwards afterwards;
    private final String address;

    DemonstrationWorld(
            Ground ground,
            Workers workers,
            Journeys journeys,
            Afterwards afterwards,
            @Value("${lotse.address:http://localhost:8080}") String address) {
        this.ground = ground;
        this.workers = workers;
        this.journeys = journeys;
        this.afterwards = afterwards;
        this.address = address;
    }

    /** What is there before anybody works: the municipality, its papers and the offers of others. */
    @Component
    @Profile("demo")
    record Ground(InstallMunicipality install, Issuers issuers, InstallOffers offers) {}

    /**
     * What happens around the cases: open doors, appointments beside them, what coordination plans, what is asked from outside. The doors
     * first, so that nobody is booked while she holds open hours.
     */
    @Component
    @Profile("demo")
    record Plans(OpenDoors openDoors, Calendars calendars, Shifts shifts, Planning planning, Asked asked) {
        void play(String municipality) {
            openDoors.play(municipality);
            calendars.play(municipality);
            shifts.play(municipality);
            planning.play(municipality);
            asked.play(municipality);
        }
    }

    /** What happens once everybody has her cases. */
    @Component
    @Profile("demo")
    record Afterwards(Handovers handovers, Plans plans, Doors doors, InvitationsPlayed invitations) {}

    @Override
    public void run(ApplicationArguments arguments) {
        long begun = System.nanoTime();
        for (String municipality : MUNICIPALITIES) {
            MunicipalityId id = ground.install().install(municipality);
            if (workers.open(municipality, id)) {
                LOG.info("Demonstration: filling {} ...", municipality);
                fill(municipality, id);
            }
            LOG.info("Demonstration: {} is ready after {} s", municipality, seconds(begun));
        }
        LOG.info("\n\n{}", workers.invitation(address));
    }

    private void fill(String municipality, MunicipalityId id) {
        ActingContext coordination = new ActingContext(
                id, Workers.of(municipality, Role.COORDINATOR).getFirst().account(), "demo");
        Acting.run(coordination, () -> ground.issuers().save(null, ISSUER));
        Acting.run(coordination, () -> ground.offers().install(municipality));
        int from = 0;
        for (Workers.Worker worker : Workers.of(municipality, Role.CASE_MANAGER)) {
            journeys.play(worker, from, from + CLIENTS);
            from += CLIENTS;
        }
        afterwards.handovers().play(municipality, CLIENTS);
        afterwards.plans().play(municipality);
        afterwards.doors().play(municipality);
        afterwards.invitations().play(municipality);
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
