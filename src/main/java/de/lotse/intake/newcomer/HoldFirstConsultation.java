package de.lotse.intake.newcomer;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.OpenCase;
import de.lotse.consent.Consents;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.people.PersonSearch;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a first consultation: the person is registered with her consent, the outcome is one of the concept's, and a need across
 * areas of law opens a case at once (IN-13). Without consent nothing is kept but the anonymous count (CON-01a).
 */
@Service
@Transactional
public class HoldFirstConsultation {
    /** The decision that opens a case, as every concept names it. */
    static final String OPENS_CASE = "case_management";

    private final FirstConsultations consultations;
    private final RegisterNewcomer register;
    private final Consents consents;
    private final Declare declare;
    private final OpenCase openCase;
    private final Keeping keeping;

    HoldFirstConsultation(
            FirstConsultations consultations,
            RegisterNewcomer register,
            Consents consents,
            Declare declare,
            OpenCase openCase,
            Keeping keeping) {
        this.consultations = consultations;
        this.register = register;
        this.consents = consents;
        this.declare = declare;
        this.openCase = openCase;
        this.keeping = keeping;
    }

    /** What knows the rules and tells the record. */
    @org.springframework.stereotype.Component("consultationKeeping")
    record Keeping(Concepts concepts, CurrentActor current, Audit audit) {}

    /**
     * What was held.
     *
     * @param id from the form, so that a double click records one
     * @param consented whether she signed the consent and was handed the information, on paper
     * @param different whether the worker knows that she is nobody of those alike
     */
    public record Command(
            UUID id,
            Referral.Newcomer who,
            @Nullable LocalDate arrivedOn,
            LocalDate heldOn,
            String accessRoute,
            String outcome,
            @Nullable String provider,
            @Nullable LocalDate followUpOn,
            @Nullable String findings,
            boolean consented,
            boolean different) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on record. @param opened the case, where the outcome opens one */
        record Held(UUID id, PersonId person, @Nullable CaseId opened) implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was recorded. */
        record Already() implements Outcome {}

        /** Somebody like her is known. */
        record Known(List<PersonSearch.Duplicate> alike) implements Outcome {}

        /** Without consent nothing with a name is kept. */
        record ConsentMissing() implements Outcome {}

        /** The concept has no such consultation or outcome. */
        record Unknown() implements Outcome {}
    }

    /** Records it, or says why not. */
    public Outcome hold(Command command) {
        Optional<IntakeConcept.AccessLevel> level =
                keeping.concepts().section(IntakeConcept.class).consulting();
        IntakeConcept.Outcome outcome = level.stream()
                .flatMap(one -> one.outcomes().stream())
                .filter(one -> one.key().equals(command.outcome()))
                .findFirst()
                .orElse(null);
        if (outcome == null) {
            return new Outcome.Unknown();
        }
        PersonId known = command.who().person();
        if (!command.consented() && (known == null || !consents.state(known).mayDocument())) {
            return new Outcome.ConsentMissing();
        }
        Optional<FirstConsultation> before = consultations.find(command.id());
        if (before.isPresent()) {
            return again(before.get(), command);
        }
        if (known == null) {
            PersonId fresh = RegisterNewcomer.personOf(command.id());
            if (register.register(fresh, command.who(), command.arrivedOn(), command.different())
                    instanceof RegisterNewcomer.Outcome.Known alike) {
                return new Outcome.Known(alike.alike());
            }
            known = fresh;
        }
        return record(command, known, outcome, level.get().key());
    }

    /** Held where it is what stands there, e.g. sent by a double click. */
    private static Outcome again(FirstConsultation known, Command command) {
        boolean same = known.heldOn().equals(command.heldOn())
                && known.accessRoute().equals(command.accessRoute())
                && known.outcome().equals(command.outcome())
                && Objects.equals(known.provider(), command.provider())
                && Objects.equals(known.followUpOn(), command.followUpOn())
                && Objects.equals(known.findings(), command.findings());
        return same ? new Outcome.Held(command.id(), known.person(), known.openedCase()) : new Outcome.Already();
    }

    private Outcome record(Command command, PersonId person, IntakeConcept.Outcome outcome, String level) {
        if (!consents.state(person).mayDocument()) {
            declare.declare(Declare.Command.onPaper(person, DeclarationKind.PRIVACY_NOTICE, command.heldOn()));
            declare.declare(Declare.Command.onPaper(person, DeclarationKind.CONSENT, command.heldOn()));
        }
        CaseId opened = OPENS_CASE.equals(outcome.decision())
                ? opened(command.id(), person, command.accessRoute(), level)
                : null;
        consultations.add(new FirstConsultation(
                command.id(),
                person,
                command.heldOn(),
                command.accessRoute(),
                command.outcome(),
                opened,
                command.provider(),
                command.followUpOn(),
                command.findings(),
                keeping.current().get().account(),
                List.of()));
        keeping.audit().changed("first-consultation", Subject.of(person), command.outcome());
        return new Outcome.Held(command.id(), person, opened);
    }

    private @Nullable CaseId opened(UUID id, PersonId person, String accessRoute, String level) {
        return switch (openCase.open(new OpenCase.Command(new CaseId(id), person, accessRoute, null, level))) {
            case OpenCase.Outcome.Opened opened -> opened.id();
            case OpenCase.Outcome.AlreadyOpen known -> known.id();
            case OpenCase.Outcome.ConsentMissing _, OpenCase.Outcome.Already _, OpenCase.Outcome.Unknown _ -> null;
        };
    }
}
