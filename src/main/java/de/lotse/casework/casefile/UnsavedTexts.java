package de.lotse.casework.casefile;

import de.lotse.access.CurrentActor;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a worker typed and did not save is hers alone, so nobody could go on with it once she has left (CW-07a, CW-16). */
@Component
class UnsavedTexts implements StillHeld {
    private final Drafts drafts;
    private final CurrentActor current;

    UnsavedTexts(Drafts drafts, CurrentActor current) {
        this.drafts = drafts;
        this.current = current;
    }

    @Override
    public List<Line> of(AccountId worker, Page page) {
        List<Line> lines = new ArrayList<>();
        if (worker.equals(current.get().account())) {
            if (drafts.find(Drafts.CONTACT).isPresent()) {
                lines.add(new Line(page.t("casework.draft.left.contact"), "/contacts/new"));
            }
            for (Drafts.Begun one : drafts.begun()) {
                lines.add(new Line(page.t("casework.draft.left", one.number()), "/cases/" + one.id()));
            }
        }
        return lines;
    }
}
