package de.lotse.casework;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;

/** Somebody else is responsible for the case now. */
public record CaseTransferred(CaseId caseId, AccountId giver, AccountId receiver) {}
