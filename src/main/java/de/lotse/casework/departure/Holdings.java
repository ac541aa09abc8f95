package de.lotse.casework.departure;

import de.lotse.access.Colleagues;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.casework.casefile.Caseload;
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
import org.springframework.stereotype.Component;

/** Everything a worker still holds: cases, tasks in them, transfers, absences, deputyships and access to cases of others. */
@Component
class Holdings {
    private final Caseload caseload;
    private final Tasks tasks;
    private final Transfers transfers;
    private final Absences absences;
    private final Grants grants;
    private final Colleagues colleagues;

    Holdings(
            Caseload caseload,
            Tasks tasks,
            Transfers transfers,
            Absences absences,
            Grants grants,
            Colleagues colleagues) {
        this.caseload = caseload;
        this.tasks = tasks;
        this.transfers = transfers;
        this.absences = absences;
        this.grants = grants;
        this.colleagues = colleagues;
    }

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
        for (Grant.Reason reason : Grant.Reason.values()) {
            if (reason != Grant.Reason.ASSIGNMENT) {
                add(left, reason.name(), grants.mine(reason).size(), null, page);
            }
        }
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

    /** Absences of the team whose deputy is gone or away herself. */
    List<String> withoutDeputy(Page page) {
        List<Absence> all = absences.open();
        return all.stream()
                .filter(one -> !colleagues.active(one.deputy())
                        || all.stream()
                                .anyMatch(hers ->
                                        hers.account().equals(one.deputy()) && hers.overlaps(one.from(), one.until())))
                .map(one -> page.t(
                        "casework.departure.deputy",
                        colleagues.name(one.account()).orElse("–"),
                        page.date(one.from()),
                        page.date(one.until()),
                        colleagues.name(one.deputy()).orElse("–")))
                .toList();
    }

    private static void add(
            List<DeparturePage.Left> left,
            String what,
            int count,
            @org.jspecify.annotations.Nullable String href,
            Page page) {
        if (count > 0) {
            left.add(new DeparturePage.Left(page.t("casework.departure.left." + what, count), href));
        }
    }
}
