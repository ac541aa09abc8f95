package de.lotse.intake.referral;

import de.lotse.casework.absence.StandingIn;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.intake.FirstDays;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody who was passed on waits until she is taken over, reached and, where a body asked, answered. */
@Component
class ReferralDues implements DueSource {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Referrals referrals;
    private final StandingIn standingIn;
    private final FirstDays firstDays;

    ReferralDues(Referrals referrals, StandingIn standingIn, FirstDays firstDays) {
        this.firstDays = firstDays;
        this.standingIn = standingIn;
        this.referrals = referrals;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        return referrals.open().stream().map(one -> due(one, page)).toList();
    }

    private Due due(Referral one, Page page) {
        String href = "/referrals/" + one.id();
        LocalDate day =
                one.state() == Referral.State.NEW ? LocalDate.ofInstant(one.receivedAt(), BERLIN) : page.today();
        String what = switch (one.state()) {
            case NEW -> "intake.referral.due.new";
            case TALKED, NOT_REACHED ->
                one.decisionMissing() ? "intake.referral.due.decide" : "intake.referral.due.answer";
            default -> "intake.referral.due.reach";
        };
        Due due = new Due(
                day,
                standingIn.title(page.t(what, one.who().name().full()), one.receiver(), page),
                href,
                page.t("intake.referral.source." + one.source()),
                null,
                page.t("intake.referral.due.open"),
                href,
                false);
        return one.talkMissing() ? firstDays.with(due, one.receivedAt(), one.urgent(), one.person(), page) : due;
    }
}
