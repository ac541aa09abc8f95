package de.lotse.casework.absence;

import de.lotse.shared.AccountId;

/** When the worker is away, or who stands in for her then, is different now. */
public record AbsenceChanged(AccountId worker) {}
