package de.lotse.casework.handover;

import de.lotse.access.CurrentActor;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On Heute: offers to answer, offers that wait for a colleague, and for two weeks what she answered (CW-16a). */
@Component
class TransferDues implements DueSource {
    private static final int DAYS_SHOWN = 14;
    private final Transfers transfers;
    private final TransferViews views;
    private final Concepts concepts;
    private final CurrentActor current;

    TransferDues(Transfers transfers, TransferViews views, Concepts concepts, CurrentActor current) {
        this.transfers = transfers;
        this.views = views;
        this.concepts = concepts;
        this.current = current;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        AccountId me = current.get().account();
        List<Transfer> mine = transfers.mine(page.today().minusDays(DAYS_SHOWN));
        Set<CaseId> offered =
                mine.stream().filter(Transfer::open).map(Transfer::caseId).collect(Collectors.toSet());
        Set<CaseId> hersAlone = open.stream()
                .filter(row -> row.responsible().equals(me) && !offered.contains(row.id()))
                .map(Caseload.Row::id)
                .collect(Collectors.toSet());
        return mine.stream()
                .flatMap(one -> {
                    if (one.open()) {
                        return Stream.of(one.receiver().equals(me) ? toAnswer(one, page) : waiting(one, page));
                    }
                    return answered(one, me, hersAlone, page).stream();
                })
                .toList();
    }

    private Due toAnswer(Transfer one, Page page) {
        Transfer.Client client = one.client();
        return due(
                one,
                views.answerBy(one),
                page.t(
                        "casework.transfer.due.answer",
                        views.name(one.giver()),
                        client == null ? one.number() : client.name()),
                page.t("casework.transfer.due.answer.action"),
                false);
    }

    private Due waiting(Transfer one, Page page) {
        String warning = views.warning(one, page);
        return due(
                one,
                warning == null ? views.answerBy(one) : page.today(),
                warning == null
                        ? page.t("casework.transfer.due.waiting", views.name(one.receiver()), one.number())
                        : warning,
                page.t("casework.transfer.due.open"),
                false);
    }

    /** For the giver: an acceptance is over, a refusal leaves the case with her. @param hersAlone her cases that are offered to nobody */
    private Optional<Due> answered(Transfer one, AccountId me, Set<CaseId> hersAlone, Page page) {
        Transfer.Ended ended = one.ended();
        if (ended == null || ended.by().equals(me) || !one.giver().equals(me)) {
            return Optional.empty();
        }
        if (one.endedAs(Transfer.Result.DECLINED) && !hersAlone.contains(one.caseId())) {
            return Optional.empty();
        }
        return Optional.of(due(
                one,
                TransferViews.day(ended.at()),
                page.t("casework.transfer.due." + ended.result(), views.name(ended.by()), one.number()),
                page.t("casework.transfer.due.open"),
                !one.endedAs(Transfer.Result.DECLINED)));
    }

    private Due due(Transfer one, LocalDate day, String title, @Nullable String action, boolean done) {
        TransferConcept.Acceptance rule =
                concepts.section(TransferConcept.class).acceptance();
        String href = "/transfers/" + one.id();
        return new Due(
                day,
                title,
                href,
                rule.rule(),
                new Source(rule.source().toString(), "/concept#transfer"),
                action,
                href,
                done);
    }
}
