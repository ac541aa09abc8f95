package de.lotse.casework.casefile;

import de.lotse.people.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody carried in a case beside the client stands with her own consent. Children are carried under their parent's consent (CON-01);
 * who comes of age decides for herself, so that without her own consent nothing about her is written or passed on from that day, as for any
 * adult who does not consent (ADR 0017). What was written until then stays.
 *
 * <p>Assumption: no concept says from which age a child decides, so it is the majority of § 2 BGB; where the date of birth is estimated, it
 * counts as it is written, and where it is not known, nobody comes of age. A consent she signed before, her guardians beside her, is her own.
 *
 * @param withdrawnOn the day she took her consent back; null while it holds or was never needed
 * @param ofAgeOn the day she is of age, where her own consent is missing; null where it is there or nobody knows the day
 */
public record Standing(
        @Nullable LocalDate withdrawnOn, @Nullable LocalDate ofAgeOn) {
    /** Nothing stands in the way, e.g. of the client while her case takes something. */
    static final Standing FREE = new Standing(null, null);

    /** Years after which a person declares for herself (§ 2 BGB). */
    static final int OF_AGE = 18;

    /** Days before she comes of age from which the missing consent is named: time for a talk with her alone, in her language. */
    private static final int SOON = 56;

    /** Of what is known. @param consented whether she consented herself and did not take it back */
    static Standing of(@Nullable LocalDate withdrawnOn, boolean consented, @Nullable Person person) {
        LocalDate born = person == null ? null : person.birth().date();
        return consented || withdrawnOn != null || born == null
                ? new Standing(withdrawnOn, null)
                : new Standing(null, born.plusYears(OF_AGE));
    }

    /** Whether nothing about her may be written or passed on. */
    public boolean silent(LocalDate today) {
        return withdrawnOn != null || (ofAgeOn != null && !ofAgeOn.isAfter(today));
    }

    /** Whether her own consent is to be asked for, because she is or soon will be of age. */
    public boolean ownConsentDue(LocalDate today) {
        return ofAgeOn != null && !ofAgeOn.minusDays(SOON).isAfter(today);
    }
}
