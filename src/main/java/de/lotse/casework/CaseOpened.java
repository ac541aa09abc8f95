package de.lotse.casework;

import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;

/** A case file was opened. */
public record CaseOpened(CaseId caseId, PersonId person) {}
