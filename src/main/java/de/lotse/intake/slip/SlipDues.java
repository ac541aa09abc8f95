package de.lotse.intake.slip;

import de.lotse.casework.absence.StandingIn;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import org.springframework.stereotype.Component;

/** Slips that wait for their consultation, and those of which the authority was not told yet. */
@Component
class SlipDues implements DueSource {
    private final Slips slips;
    private final StandingIn standingIn;

    SlipDues(Slips slips, StandingIn standingIn) {
        this.standingIn = standingIn;
        this.slips = slips;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        return slips.waiting().stream().map(one -> due(one, page)).toList();
    }

    private Due due(Slip slip, Page page) {
        String href = "/slips/" + slip.id();
        return new Due(
                page.today(),
                standingIn.title(
                        page.t("intake.slip.due", slip.who().name().full()),
                        slips.insteadOf(slip.id()).stream().findFirst().orElse(null),
                        page),
                href,
                page.t("intake.slip.due.rule"),
                null,
                page.t("intake.slip.due.open"),
                href,
                false);
    }
}
