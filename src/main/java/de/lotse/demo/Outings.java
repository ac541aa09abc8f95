package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.OutreachSafety;
import de.lotse.casework.visit.GoOnVisit;
import de.lotse.casework.visit.PlaceCheck;
import de.lotse.casework.visit.PlaceChecks;
import de.lotse.casework.visit.Visit;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.Places;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Visits that are over, and places somebody has looked at; others wait for it. */
@Component
@Profile("demo")
class Outings {
    private final GoOnVisit goOnVisit;
    private final PlaceChecks checks;
    private final Places places;
    private final Concepts concepts;
    private final Clock clock;

    Outings(GoOnVisit goOnVisit, PlaceChecks checks, Places places, Concepts concepts, Clock clock) {
        this.goOnVisit = goOnVisit;
        this.checks = checks;
        this.places = places;
        this.concepts = concepts;
        this.clock = clock;
    }

    void play(Workers.Worker worker) {
        Workers.Worker colleague =
                Workers.of(worker.municipality(), Role.COORDINATOR).getFirst();
        ActAs.worker(worker.login(), () -> {
            visit(worker, colleague, 2, "Beispielweg 12, Hinterhaus");
            visit(worker, colleague, 9, "Unterkunft Musterstraße, Raum 4");
            look(worker);
        });
    }

    private void visit(Workers.Worker worker, Workers.Worker colleague, int daysAgo, String where) {
        UUID id = uuid(worker, "visit" + daysAgo);
        DemonstrationClock.daysAgo(daysAgo, () -> {
            Instant now = clock.instant();
            goOnVisit.leave(new Visit(
                    id,
                    worker.account(),
                    colleague.account(),
                    null,
                    now,
                    now.plus(Duration.ofHours(2)),
                    new Visit.Details(null, where, "0170 0000000", null),
                    null,
                    null));
            goOnVisit.comeBack(id);
        });
    }

    private void look(Workers.Worker worker) {
        OutreachSafety.PlaceCheck rule = concepts.section(OutreachSafety.class).placeCheck();
        if (rule == null) {
            return;
        }
        List<String> all =
                rule.questions().stream().map(OutreachSafety.Question::key).toList();
        int number = 0;
        for (Place place : places.all()) {
            if (number++ % 3 != 2) {
                List<String> met = number % 5 == 0 ? all.subList(1, all.size()) : all;
                checks.keep(new PlaceCheck(
                        uuid(worker, "check" + place.id()),
                        place.id(),
                        LocalDate.now(clock).minusDays(number * 7L),
                        met,
                        all.stream().filter(key -> !met.contains(key)).toList(),
                        number % 5 == 0 ? "Hinterausgang war abgeschlossen, der Hausmeister kümmert sich." : null,
                        null));
            }
        }
    }

    private static UUID uuid(Workers.Worker worker, String what) {
        return UUID.nameUUIDFromBytes(("lotse-demo-" + what + ":" + worker.login()).getBytes(StandardCharsets.UTF_8));
    }
}
