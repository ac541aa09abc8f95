package de.lotse.casework.casefile;

import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.shared.CaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a release that is missing is given. */
public final class MissingRelease {
    private MissingRelease() {}

    /** The form with the recipient and the topics filled in. */
    public static String href(CaseId caseId, Disclosures.Outcome.ReleaseMissing missing) {
        return href(caseId, missing.recipient(), missing.topics());
    }

    /** The form with the recipient and the topics filled in. */
    public static String href(CaseId caseId, Recipient recipient, List<String> topics) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases/{id}/releases/new");
        Map<String, Object> values = new HashMap<>(Map.of("id", caseId));
        if (recipient.organisation() == null) {
            address.queryParam("name", "{name}").queryParam("kind", recipient.kind());
            values.put("name", recipient.name());
        } else {
            address.queryParam("organisation", recipient.organisation());
        }
        return address.queryParam("topics", topics)
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }
}
