package de.lotse.access;

import java.util.List;

/** Accounts shown on the sign-in page for one-click use; only the demonstration offers any. */
public interface SignInOffer {
    /** The accounts in the order they are shown. */
    List<Account> accounts();

    /**
     * One account of the demonstration.
     *
     * @param group heading under which it stands, e.g. the municipality
     */
    record Account(String group, String login, String password, String name, String duty) {}
}
