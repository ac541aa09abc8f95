package de.lotse.casework.casefile;

import de.lotse.access.Actor;
import de.lotse.access.CurrentActor;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseOpened;
import de.lotse.casework.CaseworkConcept;
import de.lotse.consent.Consents;
import de.lotse.people.People;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case file for a person who consented to documentation (CON-01); the worker who opens it is responsible for it. For
 * somebody whose case was closed, the new case is linked to the old one (IN-16).
 */
@Service
@Transactional
public class OpenCase {
    private final Cases cases;
    private final OpeningConditions conditions;
    private final Grants grants;
    private final CurrentActor current;
    private final Concepts concepts;
    private final Recording recording;

    OpenCase(
            Cases cases,
            OpeningConditions conditions,
            Grants grants,
            CurrentActor current,
            Concepts concepts,
            Recording recording) {
        this.cases = cases;
        this.conditions = conditions;
        this.grants = grants;
        this.current = current;
        this.concepts = concepts;
        this.recording = recording;
    }

    /**
     * What is needed to open a case.
     *
     * @param id from the form, so that a double click opens one case
     * @param accessRoute key of the concept's list (IN-01)
     * @param focusArea key of the focus area, where the concept has any (ORG-04)
     * @param focusGroup key of the focus group the client belongs to, where the concept has any (IN-10)
     * @param level level of access, where the concept has any (IN-13)
     */
    public record Command(
            CaseId id,
            PersonId person,
            String accessRoute,
            @Nullable String focusArea,
            @Nullable String focusGroup,
            @Nullable String level) {
        /** For somebody who belongs to no focus group. */
        public Command(
                CaseId id, PersonId person, String accessRoute, @Nullable String focusArea, @Nullable String level) {
            this(id, person, accessRoute, focusArea, null, level);
        }

        /** Whether the case was opened with these answers. */
        boolean says(Case known) {
            return accessRoute.equals(known.accessRoute())
                    && Objects.equals(focusArea, known.focusArea())
                    && Objects.equals(focusGroup, known.focusGroup())
                    && Objects.equals(level, known.level());
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The case is open. */
        record Opened(CaseId id) implements Outcome {}

        /** Consent or the data-protection information is missing. */
        record ConsentMissing(Consents.State state) implements Outcome {}

        /** She already has an open case with the viewer. @param same whether with the same answers, e.g. after a double click */
        record AlreadyOpen(CaseId id, boolean same) implements Outcome {}

        /** The identifier stands for another case, e.g. for one that was closed since. Nothing was opened. */
        record Already() implements Outcome {}

        /** The person is not within reach. */
        record Unknown() implements Outcome {}
    }

    /** Opens the case, or says what is missing. */
    public Outcome open(Command command) {
        Outcome refusal = conditions.refusal(command);
        if (refusal != null) {
            return refusal;
        }
        Actor actor = current.get();
        UUID grant = grants.give(command.id(), actor.account(), Grant.Reason.ASSIGNMENT, null, null);
        Case theCase = newCase(command, actor, recording.now());
        if (!cases.insert(theCase)) {
            return taken(command, grant);
        }
        grants.connect(theCase.id(), command.person());
        recording.opened(theCase);
        return new Outcome.Opened(theCase.id());
    }

    /** Nobody gets a grant on a case that is there by naming its identifier; at two clicks at once the other one has opened it. */
    private Outcome taken(Command command, UUID grant) {
        grants.end(grant);
        Outcome refusal = conditions.refusal(command);
        return refusal == null ? new Outcome.Already() : refusal;
    }

    private Case newCase(Command command, Actor actor, Instant now) {
        String firstPhase =
                concepts.section(CaseworkConcept.class).phases().getFirst().key();
        String prefix = concepts.current(actor.municipality()).municipality().numberPrefix();
        return new Case(
                command.id(),
                0,
                cases.nextNumber(
                        prefix,
                        LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin")).getYear()),
                command.person(),
                actor.account(),
                now,
                command.accessRoute(),
                command.focusArea(),
                command.focusGroup(),
                command.level(),
                cases.of(command.person()).stream().map(Case::id).findFirst().orElse(null),
                List.of(new Case.PhaseEntry(firstPhase, now, actor.account(), null)),
                List.of(new Case.Participant(command.person(), Case.Participant.Role.CLIENT)),
                null,
                null,
                null,
                conditions.consent(command.person()),
                Set.of());
    }

    /** The named conditions for opening, in the order in which they are told. */
    @org.springframework.stereotype.Component
    static class OpeningConditions {
        private final People people;
        private final Consents consents;
        private final Cases cases;

        OpeningConditions(People people, Consents consents, Cases cases) {
            this.people = people;
            this.consents = consents;
            this.cases = cases;
        }

        Consents.State consent(PersonId person) {
            return consents.state(person);
        }

        @Nullable
        Outcome refusal(Command command) {
            if (people.find(command.person()).isEmpty()) {
                return new Outcome.Unknown();
            }
            for (Case known : cases.of(command.person())) {
                if (known.open() && known.mainPerson().equals(command.person())) {
                    return new Outcome.AlreadyOpen(known.id(), command.says(known));
                }
            }
            Consents.State state = consents.state(command.person());
            if (!state.mayDocument()) {
                return new Outcome.ConsentMissing(state);
            }
            return cases.find(command.id()).isPresent() ? new Outcome.Already() : null;
        }
    }

    /** Tells the record and the other modules. */
    @org.springframework.stereotype.Component
    static class Recording {
        private final Audit audit;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        Recording(Audit audit, ApplicationEventPublisher events, Clock clock) {
            this.audit = audit;
            this.events = events;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        void opened(Case theCase) {
            audit.changed("case-opened", Subject.of(theCase.id()), theCase.number());
            events.publishEvent(new CaseOpened(theCase.id(), theCase.mainPerson()));
        }
    }
}
