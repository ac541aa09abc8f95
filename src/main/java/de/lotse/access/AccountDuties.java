package de.lotse.access;

import de.lotse.shared.AccountId;

/** What a worker still has to hand over before her account is closed; contributed as a bean by whoever gives her something to do. */
public interface AccountDuties {
    /** How many things are left. */
    int left(AccountId account);

    /** The key of the text that says how many are left and what to do first. */
    String says();

    /** Where somebody arranges who takes them. */
    String href(AccountId account);
}
