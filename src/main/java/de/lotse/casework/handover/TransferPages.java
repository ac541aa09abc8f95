package de.lotse.casework.handover;

import de.lotse.access.CurrentActor;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages of handing over. */
@Component
class TransferPages {
    /** How long the list keeps what has ended. */
    private static final int DAYS_IN_LIST = 180;

    private final CaseFiles files;
    private final Transfers transfers;
    private final Successors successors;
    private final TransferViews views;
    private final Concepts concepts;
    private final CurrentActor current;

    TransferPages(
            CaseFiles files,
            Transfers transfers,
            Successors successors,
            TransferViews views,
            Concepts concepts,
            CurrentActor current) {
        this.files = files;
        this.transfers = transfers;
        this.successors = successors;
        this.views = views;
        this.concepts = concepts;
        this.current = current;
    }

    /** Of a case file. */
    TransferPage ofCase(UUID caseId, Page page) {
        CaseFiles.Opened opened = files.open(caseId, "overview", page);
        Case theCase = opened.theCase();
        TransferConcept concept = concepts.section(TransferConcept.class);
        List<Transfer> all = transfers.of(theCase.id());
        Optional<Transfer> open = all.stream().filter(Transfer::open).findFirst();
        String refused = refusal(theCase, page);
        return new TransferPage(
                opened.head(),
                open.map(one -> views.view(one, page)).orElse(null),
                choices(theCase, opened.person().home().town(), page),
                concept.reasons().stream()
                        .map(one -> new Choice(one.key(), one.label().in(page.locale())))
                        .toList(),
                refused,
                open.isPresent() || refused != null ? null : views.planned(theCase.id(), page),
                refused == null ? views.linked(theCase.id(), page) : List.of(),
                all.stream()
                        .filter(one -> !one.open())
                        .map(one -> views.line(one, page))
                        .toList(),
                concept.acceptance().rule(),
                new Source(concept.acceptance().source().toString(), "/concept#transfer"),
                concept.acceptance().longestOverlapWeeks());
    }

    private @Nullable String refusal(Case theCase, Page page) {
        if (theCase.stop().isPresent()) {
            return page.t("casework.transfer.stopped");
        }
        return theCase.responsible().equals(current.get().account())
                ? null
                : page.t("casework.transfer.notYours", views.name(theCase.responsible()));
    }

    private List<Choice> choices(Case theCase, @Nullable String town, Page page) {
        return successors.of(theCase.id(), town).stream()
                .map(one -> choice(one, page))
                .toList();
    }

    static Choice choice(Successors.Successor one, Page page) {
        String load = page.t("casework.transfer.load", one.open(), page.t("casework.transfer.light." + one.light()));
        return new Choice(
                one.account().toString(),
                one.name(),
                one.competent() ? page.t("casework.transfer.competent", load) : load);
    }

    /** One transfer, for those who take part in it. @throws NotFound for everybody else */
    TransferPage.View one(UUID id, Page page) {
        return transfers.find(id).map(found -> views.view(found, page)).orElseThrow(NotFound::new);
    }

    /** All of the viewer. */
    TransferPage.Mine mine(Page page) {
        AccountId me = current.get().account();
        List<Transfer> all = transfers.mine(page.today().minusDays(DAYS_IN_LIST));
        Predicate<Transfer> hers = one -> one.open() && one.receiver().equals(me);
        return new TransferPage.Mine(
                TeamTabs.of("/transfers", page),
                lines(all, hers, page),
                lines(all, one -> one.open() && !hers.test(one), page),
                lines(all, one -> !one.open(), page));
    }

    private List<TransferPage.Line> lines(List<Transfer> all, Predicate<Transfer> which, Page page) {
        return all.stream().filter(which).map(one -> views.line(one, page)).toList();
    }
}
