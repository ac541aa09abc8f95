package de.lotse.tenancy;

import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who sits on which post (ORG-05, ORG-07).
 *
 * @param fte her share of a full post (VZÄ), e.g. 0.5
 * @param speaker whether she speaks for the case managers (CM-Sprecher*in)
 * @param languages ISO 639 codes of the languages she counsels in
 * @param version counts how often it was saved; 0 for somebody who never had a seat
 */
public record Member(
        AccountId account,
        @Nullable PostId post,
        OrganisationId organisation,
        BigDecimal fte,
        boolean speaker,
        List<String> languages,
        int version) {
    /** Somebody who never had a seat. */
    public Member(
            AccountId account,
            @Nullable PostId post,
            OrganisationId organisation,
            BigDecimal fte,
            boolean speaker,
            List<String> languages) {
        this(account, post, organisation, fte, speaker, languages, 0);
    }

    /** Whether both say the same of her, in whichever version. */
    boolean same(Member other) {
        return Objects.equals(post, other.post)
                && organisation.equals(other.organisation)
                && fte.compareTo(other.fte) == 0
                && speaker == other.speaker
                && languages.equals(other.languages);
    }
}
