package de.lotse.access;

import java.util.List;

/** What the sign-in page shows. */
public record SignInPage(boolean failed, boolean signedOut, List<SignInOffer.Account> offers) {
    /** Headings of the demonstration's accounts, in order. */
    public List<String> groups() {
        return offers.stream().map(SignInOffer.Account::group).distinct().toList();
    }

    /** The accounts below one heading. */
    public List<SignInOffer.Account> in(String group) {
        return offers.stream().filter(offer -> offer.group().equals(group)).toList();
    }
}
