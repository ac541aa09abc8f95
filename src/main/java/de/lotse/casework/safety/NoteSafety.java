package de.lotse.casework.safety;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.OutreachSafety;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.PersonName;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes how safe talks with a person are (CW-13; Konzept Kreis Unna 6). A note that warns says what was seen and when it is looked at
 * again; after a broken-off consultation it also says under which conditions the next one takes place.
 */
@Service
@Transactional
public class NoteSafety {
    private final Cases cases;
    private final SafetyNotes notes;
    private final Concepts concepts;
    private final CarriedPeople carried;
    private final Audit audit;
    private final Clock clock;

    NoteSafety(Cases cases, SafetyNotes notes, Concepts concepts, CarriedPeople carried, Audit audit, Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.concepts = concepts;
        this.carried = carried;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It rules from now on. */
        record Noted() implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was noted. */
        record Already() implements Outcome {}

        /** The day lies in the future. */
        record Future() implements Outcome {}

        /** A warning must say what was seen. */
        record NothingObserved() implements Outcome {}

        /** A broken-off consultation goes on under changed conditions only: at least one must be named. */
        record ConditionMissing() implements Outcome {}

        /** A warning must be looked at again, from today on and by the last day allowed. */
        record ReviewOutside(LocalDate last) implements Outcome {}

        /** She is carried in the case and took her consent back (CON-02). */
        record ConsentWithdrawn(PersonName name) implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach, or she is not in it. */
        record Unknown() implements Outcome {}
    }

    /** The last day a warning noted today may stand without being looked at again. */
    public LocalDate lastReview() {
        return LocalDate.now(clock)
                .plusDays(concepts.section(OutreachSafety.class).hintReview().withinDays());
    }

    /** Notes it, or says why not. A second time with the same identifier changes nothing. */
    public Outcome note(SafetyNote note) {
        Case theCase = cases.find(note.caseId()).orElse(null);
        if (theCase == null || !theCase.holds(note.person())) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        PersonName withdrawn = carried.refused(theCase, List.of(note.person())).orElse(null);
        if (withdrawn != null) {
            return new Outcome.ConsentWithdrawn(withdrawn);
        }
        Outcome refusal = refusal(note);
        if (refusal != null) {
            return refusal;
        }
        if (notes.add(note)) {
            audit.changed("safety-noted", Subject.of(note.caseId()), "");
            return new Outcome.Noted();
        }
        boolean same = notes.of(note.caseId()).stream().anyMatch(note::same);
        return same ? new Outcome.Noted() : new Outcome.Already();
    }

    private @Nullable Outcome refusal(SafetyNote note) {
        LocalDate today = LocalDate.now(clock);
        if (note.on().isAfter(today)) {
            return new Outcome.Future();
        }
        if (!note.warns()) {
            return null;
        }
        if (note.observed() == null) {
            return new Outcome.NothingObserved();
        }
        if (note.occasion() == SafetyNote.Occasion.BREAK_OFF
                && note.conditions().none()) {
            return new Outcome.ConditionMissing();
        }
        LocalDate review = note.reviewOn();
        LocalDate last = lastReview();
        boolean inTime = review != null && !review.isBefore(today) && !review.isAfter(last);
        return inTime ? null : new Outcome.ReviewOutside(last);
    }
}
