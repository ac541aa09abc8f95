package de.lotse.casework.handover;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** In the head of the case file: to whom the case is offered, and for a month from whom it came. */
@Component
class TransferHead implements CaseHeadPart {
    @Configuration(proxyBeanMethods = false)
    static class Trace {
        @Bean
        CaseTrace transferTrace() {
            return Transfers.OFFERED;
        }
    }

    private static final int DAYS_SHOWN = 30;
    private final Transfers transfers;
    private final TransferViews views;

    TransferHead(Transfers transfers, TransferViews views) {
        this.transfers = transfers;
        this.views = views;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        if (!theCase.has(Transfers.OFFERED)) {
            return Contribution.NONE;
        }
        return new Contribution(
                List.of(),
                transfers.shown(theCase.id(), page.today().minusDays(DAYS_SHOWN)).map(one -> mark(one, page)).stream()
                        .toList());
    }

    private Mark mark(Transfers.Shown one, Page page) {
        String href = "/transfers/" + one.id();
        LocalDate takenOn = one.takenOn();
        return takenOn == null
                ? new Mark(5, "warn", "people", page.t("casework.transfer.mark.open", views.name(one.receiver())), href)
                : new Mark(
                        41,
                        "info",
                        "people",
                        page.t("casework.transfer.mark.taken", views.name(one.giver()), page.date(takenOn)),
                        href);
    }
}
