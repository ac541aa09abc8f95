package de.lotse.casework.visit;

import de.lotse.access.Colleagues;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs a worker out before a visit, lets her come back later than she thought, and signs her in again (CW-13a). */
@Service
@Transactional
public class GoOnVisit {
    private final Visits visits;
    private final Cases cases;
    private final Places places;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    GoOnVisit(Visits visits, Cases cases, Places places, Colleagues colleagues, Audit audit, Clock clock) {
        this.visits = visits;
        this.cases = cases;
        this.places = places;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** She is out already; one visit ends before the next begins. */
        ALREADY_OUT,
        /** The visit is over, or the note stands there with other words: sent again after going back. Nothing was kept. */
        ALREADY,
        /** The time of return has passed. */
        BACK_IN_THE_PAST,
        /** Nobody could find her: neither a place of one's own nor words where she goes. */
        NOWHERE,
        /** Nobody of the municipality who could ask after her. */
        NO_COLLEAGUE,
        /** No such case, place or visit within reach. */
        UNKNOWN
    }

    /** She goes. */
    public Outcome leave(Visit visit) {
        CaseId theCase = visit.details().caseId();
        PlaceId placeId = visit.place();
        Place place = placeId == null ? null : places.find(placeId).orElse(null);
        if ((theCase != null && cases.find(theCase).isEmpty()) || (placeId != null && place == null)) {
            return Outcome.UNKNOWN;
        }
        if (visit.details().where() == null && (place == null || place.kind() == Place.Kind.HOUSEHOLD)) {
            return Outcome.NOWHERE;
        }
        if (!visit.expectedAt().isAfter(clock.instant())) {
            return Outcome.BACK_IN_THE_PAST;
        }
        if (colleagues.helpers().stream().noneMatch(one -> one.account().equals(visit.watcher()))) {
            return Outcome.NO_COLLEAGUE;
        }
        if (visits.begin(visit)) {
            audit.changed("visit-begun", subject(visit.id()), "");
            return Outcome.DONE;
        }
        return again(visit);
    }

    /** Done only while it runs: whoever goes once more from the page of a visit that is over would be looked after by nobody. */
    private Outcome again(Visit visit) {
        Visit known = visits.find(visit.id()).orElse(null);
        if (known == null || known.running()) {
            return known != null && known.same(visit) ? Outcome.DONE : Outcome.ALREADY_OUT;
        }
        return Outcome.ALREADY;
    }

    /** She stays longer, until this time of the day. */
    public Outcome postpone(UUID id, LocalTime time) {
        Instant until = Times.next(clock.instant(), time);
        if (!until.isAfter(clock.instant())) {
            return Outcome.BACK_IN_THE_PAST;
        }
        if (!visits.postpone(id, until)) {
            return Outcome.UNKNOWN;
        }
        audit.changed("visit-postponed", subject(id), "");
        return Outcome.DONE;
    }

    /** She is back, by her own word or that of the colleague; saying it twice changes nothing. */
    public Outcome comeBack(UUID id) {
        if (visits.find(id).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (visits.end(id, clock.instant())) {
            audit.changed("visit-ended", subject(id), "");
        }
        return Outcome.DONE;
    }

    /** What the colleague did about it. @param safe whether she found her, so that the alarm is over */
    public Outcome note(UUID id, UUID noteId, String text, boolean safe) {
        if (visits.find(id).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (visits.note(id, noteId, text)) {
            audit.changed("visit-noted", subject(id), "");
        } else if (visits.noted(id, noteId).filter(text::equals).isEmpty()) {
            return Outcome.ALREADY;
        }
        return safe ? comeBack(id) : Outcome.DONE;
    }

    static Subject subject(UUID id) {
        return new Subject("visit", id);
    }
}
