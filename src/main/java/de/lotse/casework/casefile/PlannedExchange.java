package de.lotse.casework.casefile;

import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a phase plans with others about a person; contributed as a bean. Before a release is revoked the worker reads what stops with it
 * (CON-03a); the phase itself stops it when the release is gone.
 */
public interface PlannedExchange {
    /** What is planned with the recipient, in words. @param recipientKey as {@link de.lotse.consent.Releases#key} makes it */
    List<String> planned(PersonId person, String recipientKey, Page page);

    /** With whom anything is planned in these open cases; asked of all of them at once. @param clients the client of each case */
    Set<With> planned(Map<CaseId, PersonId> clients);

    /** A recipient with whom something is planned. @param about whose release it needs */
    record With(PersonId about, String recipientKey) {}
}
