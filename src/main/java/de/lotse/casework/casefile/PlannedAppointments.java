package de.lotse.casework.casefile;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import java.util.Optional;

/**
 * What stands in the calendar, how many and when; contributed as a bean by the module that keeps the calendar. Before a case changes hands or
 * a worker is away one reads what passes to somebody else with it; the calendar itself lets it follow.
 */
public interface PlannedAppointments {
    /** Of the case, for those who reach it or are asked to take it over; empty where nothing lies ahead. */
    Optional<String> ofCase(CaseId id, Page page);

    /** Of the worker, as much as the team sees: times, never with whom; empty where nothing lies ahead. */
    Optional<String> ofWorker(AccountId worker, Page page);
}
