package de.lotse.casework.casefile;

import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.List;

/**
 * What a phase plans with others about a person; contributed as a bean. Before a release is revoked the worker reads what stops with it
 * (CON-03a); the phase itself stops it when the release is gone.
 */
public interface PlannedExchange {
    /** What is planned with the recipient, in words. @param recipientKey as {@link de.lotse.consent.Releases#key} makes it */
    List<String> planned(PersonId person, String recipientKey, Page page);
}
