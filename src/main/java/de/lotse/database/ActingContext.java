package de.lotse.database;

import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * In whose name the database is asked. PostgreSQL's row-level security sees exactly this; without a municipality there are
 * no rows, without an account there are no case files.
 *
 * @param purpose why, e.g. "request" or "job:audit-seal"
 */
public record ActingContext(
        @Nullable MunicipalityId municipality, @Nullable AccountId account, String purpose) {
    /** Nobody: every protected table is empty. */
    public static final ActingContext NOBODY = new ActingContext(null, null, "none");

    /** A job that works on a municipality's records that are no case content. */
    public static ActingContext job(MunicipalityId municipality, String name) {
        return new ActingContext(municipality, null, "job:" + name);
    }
}
