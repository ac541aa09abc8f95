package de.lotse.casework.departure;

import de.lotse.access.Grants;
import de.lotse.casework.absence.Absences;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.PlannedAppointments;
import de.lotse.casework.casefile.StillHeld;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.handover.Transfer;
import de.lotse.casework.handover.Transfers;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything a worker still holds: cases, tasks in them, appointments, transfers, absences, deputyships and access to cases of others. */
@Component
class Holdings {
    private final Caseload caseload;
    private final Tasks tasks;
    private final Transfers transfers;
    private final Absences absences;
    private final Grants grants;
    private final Contributed contributed;

    Holdings(
            Caseload caseload,
            Tasks tasks,
            Transfers transfers,
            Absences absences,
            Grants grants,
            Contributed contributed) {
        this.caseload = caseload;
        this.tasks = tasks;
        this.transfers = transfers;
        this.absences = absences;
        this.grants = grants;
        this.contributed = contributed;
    }

    /** What other modules know of her. */
    @Component("contributedHoldings")
    record Contributed(ObjectProvider<PlannedAppointments> calendar, ObjectProvider<StillHeld> others) {}

    /**
     * What she holds.
     *
     * @param cases those that can be offered and are not
     * @param waiting those that wait for an answer, in words
     */
    record Held(List<DeparturePage.Left> left, List<Caseload.Row> cases, List<String> waiting) {}

    Held of(AccountId me, Page page) {
        List<Caseload.Row> open = caseload.open();
        List<Transfer> mine =
                transfers.mine(page.today()).stream().filter(Transfer::open).toList();
        Map<CaseId, Transfer> offered = mine.stream()
                .filter(one -> one.giver().equals(me))
                .collect(Collectors.toMap(Transfer::caseId, Function.identity()));
        List<DeparturePage.Left> left = new ArrayList<>();
        add(left, "cases", open.size(), "/cases", page);
        add(
                left,
                "tasks",
                tasks.openIn(open.stream().map(Caseload.Row::id).toList()).size(),
                "/",
                page);
        String planned = planned(me, page);
        if (planned != null) {
            left.add(new DeparturePage.Left(planned, "/appointments"));
        }
        left.addAll(others(me, page));
        open.stream()
                .filter(row -> !row.writable())
                .forEach(row -> left.add(new DeparturePage.Left(
                        page.t("casework.departure.left.withdrawn", row.name().full()), "/cases/" + row.id())));
        add(
                left,
                "answers",
                (int) mine.stream().filter(one -> one.receiver().equals(me)).count(),
                "/transfers",
                page);
        add(left, "absences", absences.open(me).size(), "/absences", page);
        add(
                left,
                "deputies",
                (int) absences.open().stream()
                        .filter(one -> one.deputy().equals(me))
                        .count(),
                "/absences",
                page);
        grants.lent().forEach((reason, cases) -> add(left, reason.name(), cases.size(), null, page));
        return new Held(
                left,
                open.stream()
                        .filter(row -> row.writable() && !offered.containsKey(row.id()))
                        .toList(),
                offered.values().stream()
                        .map(one -> page.t("casework.departure.waiting.one", one.number()))
                        .sorted()
                        .toList());
    }

    /** What stands in her calendar; null where nothing does. */
    @Nullable
    String planned(AccountId worker, Page page) {
        PlannedAppointments kept = contributed.calendar().getIfAvailable();
        return kept == null ? null : kept.ofWorker(worker, page).orElse(null);
    }

    /** What she holds beside her cases. */
    List<DeparturePage.Left> others(AccountId worker, Page page) {
        return contributed.others().stream()
                .flatMap(source -> source.of(worker, page).stream())
                .map(line -> new DeparturePage.Left(line.text(), line.href()))
                .toList();
    }

    private static void add(List<DeparturePage.Left> left, String what, int count, @Nullable String href, Page page) {
        if (count > 0) {
            left.add(new DeparturePage.Left(page.t("casework.departure.left." + what, count), href));
        }
    }
}
