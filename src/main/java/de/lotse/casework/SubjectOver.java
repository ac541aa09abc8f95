package de.lotse.casework;

import de.lotse.shared.CaseId;
import java.util.UUID;

/** Nothing is left to look at: a goal is reached, dropped or no longer in the plan, or a linkage ended, failed or was stopped. */
public record SubjectOver(CaseId caseId, UUID subject) {}
