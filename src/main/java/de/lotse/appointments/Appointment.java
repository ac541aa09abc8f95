package de.lotse.appointments;

import de.lotse.shared.AccountId;
import de.lotse.tenancy.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker has time for somebody, from one moment to another (AP-01). It ends in one of three facts: it was held, nobody came, or it was
 * cancelled; a moved one is cancelled, and the new one knows where it comes from.
 *
 * @param place where; null for a telephone talk or a visit
 * @param series what it was booked together with; null for a single one
 * @param with whom it is for, as far as the viewer may know
 */
public record Appointment(
        UUID id,
        AccountId worker,
        Instant begins,
        Instant ends,
        Kind kind,
        boolean urgent,
        @Nullable PlaceId place,
        @Nullable UUID series,
        @Nullable UUID movedFrom,
        State state,
        With with) {
    /** What for. */
    public enum Kind {
        FIRST,
        FOLLOW_UP,
        TALK,
        PHONE,
        /** At somebody's home or accommodation (Konzept Kreis Unna 4.1, Aufsuchende Arbeit). */
        VISIT,
        /** Going along to an office. */
        ACCOMPANIMENT,
        /** Time that is not for one person, e.g. a team meeting. */
        OTHER
    }

    /** What came of it; follows from the facts. */
    public enum State {
        PLANNED,
        /** It passed to a worker who has no time then; it has to be arranged anew. */
        UNPLACED,
        HELD,
        MISSED,
        CANCELLED
    }

    /** The day in Germany. */
    public LocalDate day() {
        return starts().toLocalDate();
    }

    /** Its beginning on German clocks. */
    public ZonedDateTime starts() {
        return begins.atZone(LocalTimes.BERLIN);
    }

    /** Its end on German clocks. */
    public ZonedDateTime stops() {
        return ends.atZone(LocalTimes.BERLIN);
    }

    /** Whether it can be moved or cancelled: nothing came of it yet. */
    public boolean ahead() {
        return state == State.PLANNED || state == State.UNPLACED;
    }

    /** Whether the time is kept for somebody who is not known yet, e.g. one of a series of first consultations. */
    public boolean keptFree() {
        return state == State.PLANNED && kind != Kind.OTHER && with instanceof With.Nobody;
    }

    /** Whether she may look at it and change it: her own, or of a case or person within reach. Of any other she knows the time only. */
    public boolean openTo(AccountId viewer) {
        return worker.equals(viewer) || !(with instanceof With.Nobody);
    }

    /** The same for whom it is for. */
    Appointment with(With whom) {
        return new Appointment(id, worker, begins, ends, kind, urgent, place, series, movedFrom, state, whom);
    }
}
