package de.lotse.intake.referral;

import de.lotse.people.PersonSearch;
import de.lotse.webui.Page;
import java.util.List;

/** What is said where somebody like her is known already: whom to ask, never who it is (IN-15). */
public final class Alike {
    private Alike() {}

    /** A line for each colleague to ask. */
    public static List<String> said(List<PersonSearch.Duplicate> alike, Page page) {
        return alike.stream()
                .map(one -> page.t(
                        one.reachable() ? "intake.referral.alike.mine" : "intake.referral.alike",
                        one.responsible() == null ? "–" : one.responsible()))
                .distinct()
                .toList();
    }
}
