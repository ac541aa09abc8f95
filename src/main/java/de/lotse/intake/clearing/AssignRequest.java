package de.lotse.intake.clearing;

import de.lotse.access.Actor;
import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.access.Role;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns a request to a worker who runs cases and is here today (IN-03, Konzept Münster Kap. 2 Zugangsregelung (6)). */
@Service
@Transactional
public class AssignRequest {
    private final TakeStep takeStep;
    private final Colleagues colleagues;
    private final Absences absences;
    private final CurrentActor current;
    private final Clock clock;

    AssignRequest(TakeStep takeStep, Colleagues colleagues, Absences absences, CurrentActor current, Clock clock) {
        this.takeStep = takeStep;
        this.colleagues = colleagues;
        this.absences = absences;
        this.current = current;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** She has it. */
        record Assigned() implements Outcome {}

        /** She is away. */
        record Absent(LocalDate until) implements Outcome {}

        /** There is nobody like that who runs cases. */
        record NoWorker() implements Outcome {}

        /** Nothing was written. */
        record Refused(TakeStep.Outcome why) implements Outcome {}
    }

    /** Assigns it. */
    public Outcome assign(TakeStep.Command command) {
        AccountId worker = command.worker();
        if (worker == null || workers().stream().noneMatch(one -> one.account().equals(worker))) {
            return new Outcome.NoWorker();
        }
        Optional<Absence> away = away(worker);
        if (away.isPresent()) {
            return new Outcome.Absent(away.get().until());
        }
        TakeStep.Outcome taken = takeStep.take(command);
        return taken == TakeStep.Outcome.DONE ? new Outcome.Assigned() : new Outcome.Refused(taken);
    }

    /** Everybody who runs cases here. */
    public List<Colleagues.Colleague> workers() {
        Actor actor = current.get();
        List<Colleagues.Colleague> workers = new ArrayList<>(colleagues.caseManagers());
        if (actor.roles().contains(Role.CASE_MANAGER)) {
            workers.add(new Colleagues.Colleague(actor.account(), actor.name(), actor.duty()));
        }
        return workers;
    }

    /** The absence because of which she takes nothing today. */
    public Optional<Absence> away(AccountId worker) {
        return Optional.ofNullable(away().get(worker));
    }

    /** The absences because of which somebody takes nothing today. */
    public Map<AccountId, Absence> away() {
        LocalDate today = LocalDate.now(clock);
        return absences.open().stream()
                .filter(one -> one.on(today))
                .collect(Collectors.toMap(Absence::account, Function.identity(), (first, second) -> first));
    }
}
