package de.lotse.tenancy;

import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sits on which post (ORG-05, ORG-07).
 *
 * @param fte her share of a full post (VZÄ), e.g. 0.5
 * @param speaker whether she speaks for the case managers (CM-Sprecher*in)
 * @param languages ISO 639 codes of the languages she counsels in
 */
public record Member(
        AccountId account,
        @Nullable PostId post,
        OrganisationId organisation,
        BigDecimal fte,
        boolean speaker,
        List<String> languages) {}
