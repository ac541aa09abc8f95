package de.lotse.casework.departure;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.handover.LeftCases;
import de.lotse.casework.handover.Successors;
import de.lotse.casework.handover.TeamTabs;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the pages of leaving. */
@Component
@Transactional(readOnly = true)
class DeparturePages {
    private final Holdings holdings;
    private final LeftCases left;
    private final Successors successors;
    private final Colleagues colleagues;
    private final Concepts concepts;
    private final CurrentActor current;

    DeparturePages(
            Holdings holdings,
            LeftCases left,
            Successors successors,
            Colleagues colleagues,
            Concepts concepts,
            CurrentActor current) {
        this.holdings = holdings;
        this.left = left;
        this.successors = successors;
        this.colleagues = colleagues;
        this.concepts = concepts;
        this.current = current;
    }

    /** Of the viewer herself. */
    DeparturePage own(Page page) {
        Holdings.Held held = holdings.of(current.get().account(), page);
        List<Successors.Successor> all = successors.all(null);
        Proposals proposals = new Proposals(successors);
        List<DeparturePage.Row> rows = held.cases().stream()
                .map(row -> new DeparturePage.Row(
                        row.id().toString(),
                        row.name().full() + " · " + row.number(),
                        "/cases/" + row.id(),
                        proposals.of(row.id(), row.person().home().town())))
                .toList();
        return page(
                page.t("casework.departure.own"),
                "/departure",
                true,
                held.left(),
                rows,
                held.waiting().stream()
                        .map(one -> new DeparturePage.Waiting(one, null))
                        .toList(),
                all,
                null,
                null,
                page);
    }

    /** Of somebody else, by numbers. @throws NotFound when no such worker is here */
    DeparturePage of(AccountId worker, Page page) {
        String name = name(worker);
        List<LeftCases.LeftCase> all = left.of(worker);
        Proposals proposals = new Proposals(successors);
        List<DeparturePage.Row> rows = all.stream()
                .filter(one -> one.offeredTo() == null)
                .map(one -> new DeparturePage.Row(
                        one.id().toString(),
                        one.ended() ? page.t("casework.departure.ended", one.number()) : one.number(),
                        null,
                        proposals.without(one.excluded(), worker)))
                .toList();
        List<DeparturePage.Waiting> waiting = all.stream()
                .filter(one -> one.offeredTo() != null)
                .map(one -> waiting(worker, one, page))
                .toList();
        List<DeparturePage.Left> sentences = new ArrayList<>();
        count(sentences, "cases", all.stream().filter(one -> !one.ended()).count(), page);
        count(sentences, "ended", all.stream().filter(LeftCases.LeftCase::ended).count(), page);
        String planned = holdings.planned(worker, page);
        if (planned != null) {
            sentences.add(new DeparturePage.Left(planned, null));
        }
        sentences.addAll(holdings.others(worker, page));
        List<Successors.Successor> able = successors.all(null).stream()
                .filter(one -> !one.account().equals(worker))
                .toList();
        boolean active = colleagues.active(worker);
        boolean closes = page.viewer().may("ACCOUNT_ADMIN") && active;
        return page(
                name,
                "/departures/" + worker,
                false,
                sentences,
                rows,
                waiting,
                able,
                active ? "/departures/" + worker + "/absence" : null,
                closes ? "/accounts/" + worker + "/closure" : null,
                page);
    }

    private static void count(List<DeparturePage.Left> sentences, String what, long cases, Page page) {
        if (cases > 0) {
            sentences.add(new DeparturePage.Left(page.t("casework.departure.left." + what, cases), null));
        }
    }

    /** The worker's name. @throws NotFound when no such worker is here */
    String name(AccountId worker) {
        return colleagues.name(worker).orElseThrow(NotFound::new);
    }

    private DeparturePage.Waiting waiting(AccountId worker, LeftCases.LeftCase one, Page page) {
        AccountId receiver = one.offeredTo();
        String name = receiver == null ? "–" : colleagues.name(receiver).orElse("–");
        boolean hers = one.arranged() && !one.excluded().contains(current.get().account());
        return new DeparturePage.Waiting(
                page.t("casework.departure.waits", one.number(), name),
                hers ? "/departures/" + worker + "/" + one.id() + "/withdrawal" : null);
    }

    private DeparturePage page(
            String title,
            String action,
            boolean own,
            List<DeparturePage.Left> sentences,
            List<DeparturePage.Row> rows,
            List<DeparturePage.Waiting> waiting,
            List<Successors.Successor> able,
            @Nullable String absenceHref,
            @Nullable String closureHref,
            Page page) {
        TransferConcept.Passage rule = concepts.section(TransferConcept.class).leaving();
        return new DeparturePage(
                own ? TeamTabs.of("/departure", page) : List.of(),
                title,
                action,
                own,
                sentences,
                rows,
                waiting,
                able.stream()
                        .map(one -> new Choice(
                                one.account().toString(),
                                page.t("casework.departure.successor", one.name(), one.open())))
                        .toList(),
                rule == null ? null : rule.rule(),
                rule == null ? null : new Source(rule.source().toString(), "/concept#transfer"),
                absenceHref,
                closureHref);
    }
}
