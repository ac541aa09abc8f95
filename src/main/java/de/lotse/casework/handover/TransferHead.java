package de.lotse.casework.handover;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** In the head of the case file: to whom the case is offered, and for a month from whom it came. */
@Component
class TransferHead implements CaseHeadPart {
    private static final int DAYS_SHOWN = 30;
    private final Transfers transfers;
    private final TransferViews views;

    TransferHead(Transfers transfers, TransferViews views) {
        this.transfers = transfers;
        this.views = views;
    }

    @Override
    public List<Mark> marks(Case theCase, Page page) {
        return transfers.of(theCase.id()).stream()
                .flatMap(one -> mark(one, page).stream())
                .limit(1)
                .toList();
    }

    private List<Mark> mark(Transfer one, Page page) {
        String href = "/transfers/" + one.id();
        Transfer.Ended ended = one.ended();
        if (ended == null) {
            String text = page.t("casework.transfer.mark.open", views.name(one.receiver()));
            return List.of(new Mark(5, "warn", "people", text, href));
        }
        LocalDate on = TransferViews.day(ended.at());
        return one.endedAs(Transfer.Result.ACCEPTED) && on.plusDays(DAYS_SHOWN).isAfter(page.today())
                ? List.of(new Mark(
                        41,
                        "info",
                        "people",
                        page.t("casework.transfer.mark.taken", views.name(one.giver()), page.date(on)),
                        href))
                : List.of();
    }
}
