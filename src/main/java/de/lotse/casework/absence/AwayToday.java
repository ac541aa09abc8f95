package de.lotse.casework.absence;

import de.lotse.access.Colleagues;
import de.lotse.access.StandIns;
import de.lotse.shared.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells by the absences who is away today and who stands in, also for a deputy who is away herself (CW-16). */
@Component
@Transactional(readOnly = true)
class AwayToday implements StandIns {
    private final Absences absences;
    private final Colleagues colleagues;
    private final Clock clock;

    AwayToday(Absences absences, Colleagues colleagues, Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public Optional<Away> away(AccountId worker) {
        LocalDate today = LocalDate.now(clock);
        List<Absence> all = absences.open();
        return all.stream().anyMatch(one -> one.account().equals(worker) && one.on(today))
                ? Optional.of(new Away(DeputyChain.on(today, all, colleagues.closed())
                        .here(worker)
                        .orElse(null)))
                : Optional.empty();
    }
}
