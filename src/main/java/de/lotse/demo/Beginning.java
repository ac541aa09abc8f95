package de.lotse.demo;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.FocusArea;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.casework.casefile.OpenCase;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.people.Person;
import de.lotse.people.RegisterPerson;
import de.lotse.tenancy.Concepts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How a client comes: she is registered, informed, agrees or not, and her case is opened. */
@Component
@Profile("demo")
class Beginning {
    private final RegisterPerson register;
    private final Declare declare;
    private final OpenCase openCase;
    private final EnterPhase enterPhase;
    private final Concepts concepts;

    Beginning(RegisterPerson register, Declare declare, OpenCase openCase, EnterPhase enterPhase, Concepts concepts) {
        this.register = register;
        this.declare = declare;
        this.openCase = openCase;
        this.enterPhase = enterPhase;
        this.concepts = concepts;
    }

    /** Plays the beginning. @return whether there is a case now */
    boolean play(Story story, Person person) {
        register.register(person);
        if (story.turn() == Story.Turn.CONSENT_REFUSED) {
            return false;
        }
        LocalDate signed = story.today().minusDays(story.begunAgo());
        declare(story, DeclarationKind.PRIVACY_NOTICE, signed, new Declare.Proof.HandedOver());
        declare(
                story,
                DeclarationKind.CONSENT,
                signed,
                story.number() % 3 == 0
                        ? new Declare.Proof.OnPaper()
                        : new Declare.Proof.Scan(Scans.of("Einwilligungserklärung")));
        DemonstrationClock.daysAgo(story.begunAgo(), () -> open(story, person));
        return true;
    }

    /** Enters the phases on their days, before the work of each would enter them today. */
    void advance(Story story) {
        List<CaseworkConcept.Phase> phases = story.concept().phases();
        for (int place = 1; place <= story.reach(); place++) {
            String phase = phases.get(place).key();
            if (place < phases.size() - 1 || story.turn() == Story.Turn.ORDINARY) {
                DemonstrationClock.daysAgo(story.enteredAgo(place), () -> enterPhase.enter(story.id(), phase, null));
            }
        }
    }

    private void declare(Story story, DeclarationKind kind, LocalDate on, Declare.Proof proof) {
        declare.declare(new Declare.Command(
                story.uuid(kind.key()),
                story.person(),
                kind,
                "de",
                on,
                story.number() % 5 == 0,
                proof,
                List.of(),
                null));
    }

    private void open(Story story, Person person) {
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        int number = story.number();
        openCase.open(new OpenCase.Command(
                story.id(),
                person.id(),
                intake.accessRoutes().get(number % intake.accessRoutes().size()).key(),
                focusArea(intake, person, number),
                intake.levels().isEmpty()
                        ? null
                        : intake.levels().get(number % intake.levels().size()).key()));
    }

    private static @Nullable String focusArea(IntakeConcept intake, Person person, int number) {
        List<FocusArea> areas = intake.focusAreasIn(person.home().town());
        return areas.isEmpty() ? null : areas.get(number % areas.size()).key();
    }
}
