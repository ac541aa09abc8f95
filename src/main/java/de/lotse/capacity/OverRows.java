package de.lotse.capacity;

import de.lotse.access.Colleagues;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says who was knowingly given more than fits, for whoever plans: by day, never in an order of load (ACC-08). */
@Component
class OverRows {
    private static final int MONTHS = 12;
    private final KnowinglyOver over;
    private final Colleagues colleagues;

    OverRows(KnowinglyOver over, Colleagues colleagues) {
        this.over = over;
        this.colleagues = colleagues;
    }

    /** Those of the last twelve months, the newest first. */
    List<CapacityPage.Over> rows(Page page) {
        return over.since(page.today().minusMonths(MONTHS)).stream()
                .map(one -> new CapacityPage.Over(
                        page.date(one.on()),
                        name(one.worker()),
                        page.t("capacity.over.load", page.number(one.used()), one.given(), page.number(one.guide())),
                        name(one.by())))
                .toList();
    }

    private String name(AccountId account) {
        return colleagues.name(account).orElse("–");
    }
}
