package de.lotse.intake.slip;

import de.lotse.casework.absence.StandingIn;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.intake.FirstDays;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slips that wait for their consultation, and those of which the authority was not told yet (Konzept Kreis Unna 5.1), until it is told or
 * the person does not want it.
 */
@Component
class SlipDues implements DueSource {
    private final Slips slips;
    private final StandingIn standingIn;
    private final FirstDays firstDays;

    SlipDues(Slips slips, StandingIn standingIn, FirstDays firstDays) {
        this.firstDays = firstDays;
        this.standingIn = standingIn;
        this.slips = slips;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        List<Slip> due = Stream.concat(slips.waiting().stream(), slips.unanswered().stream())
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        Map<UUID, AccountId> whose = slips.insteadOf(due.stream().map(Slip::id).toList());
        return due.stream().map(one -> due(one, whose.get(one.id()), page)).toList();
    }

    private Due due(Slip slip, @Nullable AccountId insteadOf, Page page) {
        String href = "/slips/" + slip.id();
        Slip.Result result = slip.result();
        String what = result == null ? "intake.slip.due" : "intake.slip.due.answer";
        Due due = new Due(
                result == null ? page.today() : result.heldOn(),
                standingIn.title(page.t(what, slip.who().name().full()), insteadOf, page),
                href,
                page.t("intake.slip.due.rule"),
                null,
                page.t("intake.slip.due.open"),
                href,
                false);
        return result == null ? firstDays.with(due, slip.sentAt(), slip.urgent(), slip.person(), page) : due;
    }
}
