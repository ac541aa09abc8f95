package de.lotse.access;

import de.lotse.shared.AccountId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is away today and who stands in; contributed as a bean by whoever keeps the absences. */
public interface StandIns {
    /** She is away. @param deputy who is asked in her place; null where nobody is left who could be */
    record Away(@Nullable AccountId deputy) {}

    /** Whether the worker is away today; empty for somebody who is there. */
    Optional<Away> away(AccountId worker);
}
