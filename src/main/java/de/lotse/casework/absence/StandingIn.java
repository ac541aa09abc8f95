package de.lotse.casework.absence;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says whose something is that the acting worker sees because she stands in: what was addressed to somebody who is away is shown to her
 * deputy too, on the days the database says (CW-16).
 */
@Component
public class StandingIn {
    private final CurrentActor current;
    private final Colleagues colleagues;

    StandingIn(CurrentActor current, Colleagues colleagues) {
        this.current = current;
        this.colleagues = colleagues;
    }

    /** Whose it is, where it is not her own; null where it is. */
    public @Nullable String whose(@Nullable AccountId owner) {
        return owner == null || owner.equals(current.get().account())
                ? null
                : colleagues.name(owner).orElse(null);
    }

    /** What is to be done, with whose it is where it is not her own. */
    public String title(String what, @Nullable AccountId owner, Page page) {
        String whose = whose(owner);
        return whose == null ? what : page.t("casework.absence.instead", whose, what);
    }
}
