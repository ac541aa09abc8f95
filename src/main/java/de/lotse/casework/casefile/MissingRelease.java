package de.lotse.casework.casefile;

import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a release that is missing is given. */
public final class MissingRelease {
    private MissingRelease() {}

    /** The form with the recipient and the topics filled in. */
    public static String href(CaseId caseId, Disclosures.Outcome.ReleaseMissing missing) {
        return href(caseId, missing.recipient(), missing.topics());
    }

    /** The form for the person whose release it is, with the recipient and the topics filled in. */
    public static String href(Case theCase, Disclosures.Outcome.ReleaseMissing missing) {
        return href(theCase, missing, List.of());
    }

    /** The same. @param topics those filled in where there is no release at all */
    public static String href(Case theCase, Disclosures.Outcome.ReleaseMissing missing, List<String> topics) {
        PersonId other = missing.person().equals(theCase.mainPerson()) ? null : missing.person();
        return href(theCase.id(), missing.recipient(), missing.topics().isEmpty() ? topics : missing.topics(), other);
    }

    /** The form of the client's release with the recipient and the topics filled in. */
    public static String href(CaseId caseId, Recipient recipient, List<String> topics) {
        return href(caseId, recipient, topics, null);
    }

    /** The form with the recipient and the topics filled in. @param about whose release is missing; null for the client's */
    public static String href(CaseId caseId, Recipient recipient, List<String> topics, @Nullable PersonId about) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases/{id}/releases/new");
        Map<String, Object> values = new HashMap<>(Map.of("id", caseId));
        if (recipient.organisation() == null) {
            address.queryParam("name", "{name}").queryParam("kind", recipient.kind());
            values.put("name", recipient.name());
        } else {
            address.queryParam("organisation", recipient.organisation());
        }
        if (about != null) {
            address.queryParam(AboutWhom.FIELD, about);
        }
        return address.queryParam("topics", topics)
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }
}
