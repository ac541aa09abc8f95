package de.lotse.casework;

import de.lotse.shared.CaseId;

/** A case ended; deadlines and tasks of it no longer matter. */
public record CaseClosed(CaseId caseId, String reason) {}
