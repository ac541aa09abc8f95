package de.lotse.casework;

import de.lotse.tenancy.ImpossibleValue;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a case counts as active (Konzept Kreis Unna 2.2: one qualified contact within three months) and when it may end for
 * lack of contact (Fachkonzept Münster Kap. 2: guide value six months) (CW-09).
 */
public record Activity(
        @Nullable @Limits(min = 1, max = 60) Integer activeWithinMonths,
        @Nullable @Limits(min = 1, max = 60) Integer lapseAfterMonths,
        String rule,
        Source source) {
    /** Refuses a case that may end while it is still active. */
    public Activity {
        if (activeWithinMonths != null && lapseAfterMonths != null && lapseAfterMonths < activeWithinMonths) {
            throw new ImpossibleValue("casework.concept.lapse_before_inactive", lapseAfterMonths, activeWithinMonths);
        }
    }

    /** The last day on which a case with this last qualified contact is active; empty if the concept does not say. */
    public Optional<LocalDate> activeUntil(LocalDate lastQualifiedContact) {
        return Optional.ofNullable(activeWithinMonths).map(lastQualifiedContact::plusMonths);
    }

    /** Whether the case is active; every open case is, where the concept does not say. */
    public boolean active(@Nullable LocalDate lastQualifiedContact, LocalDate today) {
        return activeWithinMonths == null
                || (lastQualifiedContact != null
                        && !today.isAfter(lastQualifiedContact.plusMonths(activeWithinMonths)));
    }

    /** Whether ending for lack of contact is proposed: more than the months passed without any contact. */
    public boolean lapsed(LocalDate lastContact, LocalDate today) {
        return lapseAfterMonths != null && today.isAfter(lastContact.plusMonths(lapseAfterMonths));
    }
}
