package de.lotse.casework.departure;

import de.lotse.access.Colleagues;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.casework.absence.DeputyChain;
import de.lotse.casework.handover.LeftCases;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the list of those whose cases can be arranged in their place, by numbers. */
@Component
@Transactional(readOnly = true)
class LeavingWorkers {
    private final LeftCases left;
    private final Colleagues colleagues;
    private final Absences absences;

    LeavingWorkers(LeftCases left, Colleagues colleagues, Absences absences) {
        this.left = left;
        this.colleagues = colleagues;
        this.absences = absences;
    }

    /** Everybody who runs cases, and everybody who is gone and still does or left ended ones; with the absences nobody stands in for. */
    DeparturePage.Workers page(Page page) {
        return new DeparturePage.Workers(workers(), withoutDeputy(page));
    }

    private List<DeparturePage.Worker> workers() {
        Map<AccountId, Integer> counts = left.counts();
        Map<AccountId, Integer> ended = left.ended();
        Set<AccountId> gone = colleagues.closed();
        return colleagues.all().stream()
                .filter(one -> counts.containsKey(one.account()) || ended.containsKey(one.account()))
                .map(one -> new DeparturePage.Worker(
                        "/departures/" + one.account(),
                        one.name(),
                        counts.getOrDefault(one.account(), 0),
                        ended.getOrDefault(one.account(), 0),
                        gone.contains(one.account())))
                .sorted(java.util.Comparator.comparing((DeparturePage.Worker one) -> !one.gone())
                        .thenComparing(DeparturePage.Worker::name))
                .toList();
    }

    /** Absences of the team in which on some day nobody is left who stands in, because they are gone or away themselves. */
    private List<String> withoutDeputy(Page page) {
        List<Absence> all = absences.open();
        Set<AccountId> closed = colleagues.closed();
        return all.stream()
                .filter(one -> one.from()
                        .datesUntil(one.until().plusDays(1))
                        .filter(day -> !day.isBefore(page.today()))
                        .anyMatch(day -> DeputyChain.on(day, all, closed)
                                .here(one.account())
                                .isEmpty()))
                .map(one -> page.t(
                        "casework.departure.deputy",
                        colleagues.name(one.account()).orElse("–"),
                        page.date(one.from()),
                        page.date(one.until()),
                        colleagues.name(one.deputy()).orElse("–")))
                .toList();
    }
}
