package de.lotse.casework.contact;

import de.lotse.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a contact said before it was corrected: kept as it was, because it may have been acted upon.
 *
 * @param contact as it stood
 * @param at when it was written so, by whom
 * @param replacedAt when it was corrected, by whom, and why if that was said
 */
record EarlierWording(
        Contact contact,
        Instant at,
        AccountId by,
        Instant replacedAt,
        AccountId replacedBy,
        @Nullable String reason) {}
