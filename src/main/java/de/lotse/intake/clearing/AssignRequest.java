package de.lotse.intake.clearing;

import de.lotse.capacity.Capacities;
import de.lotse.capacity.WorkerCapacity;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns a request to a worker who runs cases, is here today and has room (IN-03, Konzept Münster Kap. 2 Zugangsregelung (6)). What is
 * assigned and has not begun takes room already. The figures of the concept are guide values: who knows that a worker is full may still
 * assign, and that is kept.
 */
@Service
@Transactional
public class AssignRequest {
    private final TakeStep takeStep;
    private final Capacities capacities;
    private final GivenRequests given;
    private final Absences absences;
    private final NoteOver noteOver;
    private final Clock clock;

    AssignRequest(
            TakeStep takeStep,
            Capacities capacities,
            GivenRequests given,
            Absences absences,
            NoteOver noteOver,
            Clock clock) {
        this.given = given;
        this.takeStep = takeStep;
        this.capacities = capacities;
        this.absences = absences;
        this.noteOver = noteOver;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** She has it. */
        record Assigned() implements Outcome {}

        /** She is away. */
        record Absent(LocalDate until) implements Outcome {}

        /** With what is assigned to her already she has no room, and nobody said that it is to be so all the same. */
        record Full(int given) implements Outcome {}

        /** There is nobody like that who runs cases. */
        record NoWorker() implements Outcome {}

        /** Nothing was written. */
        record Refused(TakeStep.Outcome why) implements Outcome {}
    }

    /**
     * Assigns it. Of two who want her last place at once, the second finds it taken.
     *
     * @param knowingly whether it is to be so although she is full
     */
    public Outcome assign(TakeStep.Command command, boolean knowingly) {
        AccountId worker = command.worker();
        if (worker == null) {
            return new Outcome.NoWorker();
        }
        given.alone(worker);
        Optional<WorkerCapacity> found = capacities.of(worker);
        if (found.isEmpty()) {
            return new Outcome.NoWorker();
        }
        Optional<Absence> away = away(worker);
        if (away.isPresent()) {
            return new Outcome.Absent(away.get().until());
        }
        Map<AccountId, Integer> counts = given.counts();
        int waiting = counts.getOrDefault(worker, 0);
        boolean full = !takeStep.taken(command) && places(found.get(), counts).orElse(1) == 0;
        if (full && !knowingly) {
            return new Outcome.Full(waiting);
        }
        TakeStep.Outcome taken = takeStep.take(command);
        if (taken == TakeStep.Outcome.DONE && full) {
            noteOver.note(command, found.get(), waiting);
        }
        return taken == TakeStep.Outcome.DONE ? new Outcome.Assigned() : new Outcome.Refused(taken);
    }

    /** With which requests' steps somebody was given more than fits, and how full she was. */
    Map<UUID, AssignedOver.Full> over(UUID request) {
        return noteOver.of(request);
    }

    /**
     * Somebody who can take a case.
     *
     * @param given how many requests are assigned to her that have not begun
     * @param full whether she has no room with them
     */
    public record Candidate(WorkerCapacity worker, int given, boolean full) {}

    /** Everybody who can take a case, those with room first. */
    public List<Candidate> workers() {
        Map<AccountId, Integer> counts = given.counts();
        return capacities.workers().stream()
                .map(worker -> new Candidate(
                        worker,
                        counts.getOrDefault(worker.account(), 0),
                        places(worker, counts).orElse(1) == 0))
                .sorted(Comparator.comparing(Candidate::full))
                .toList();
    }

    /** Whether somebody who is here today can take one more case of an ordinary category. */
    boolean anybodyHasRoom() {
        Map<AccountId, Absence> away = away();
        Map<AccountId, Integer> counts = given.counts();
        return capacities.workers().stream()
                .filter(worker -> !away.containsKey(worker.account()))
                .anyMatch(worker -> places(worker, counts).orElse(1) > 0);
    }

    /** For how many more those who are here today have room together; none where nothing judges their load. */
    int freePlaces() {
        Map<AccountId, Absence> away = away();
        Map<AccountId, Integer> counts = given.counts();
        return capacities.workers().stream()
                .filter(worker -> !away.containsKey(worker.account()))
                .mapToInt(worker -> places(worker, counts).orElse(0))
                .sum();
    }

    private static OptionalInt places(WorkerCapacity worker, Map<AccountId, Integer> counts) {
        return worker.places(counts.getOrDefault(worker.account(), 0));
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
