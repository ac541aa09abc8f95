package de.lotse.casework.casefile;

import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a worker who leaves still holds beside her cases; contributed as a bean by the module that gave it to her. */
public interface StillHeld {
    /** In sentences, with figures only; for herself and for those who arrange in her place. */
    List<Line> of(AccountId worker, Page page);

    /** One kind of it. @param href where it is given to somebody else; null where the viewer cannot do it */
    record Line(String text, @Nullable String href) {}
}
