package de.lotse.audit;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at or changed.
 *
 * @param kind a word such as "case", "person", "account", "concept"
 */
public record Subject(String kind, @Nullable UUID id) {
    public static Subject of(CaseId id) {
        return new Subject("case", id.value());
    }

    public static Subject of(PersonId id) {
        return new Subject("person", id.value());
    }

    public static Subject of(AccountId id) {
        return new Subject("account", id.value());
    }
}
