package de.lotse.casework.handover;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.access.Grants;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.PlannedAppointments;
import de.lotse.casework.participants.CaseLinks;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import de.lotse.webui.components.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a transfer into words for whoever looks; what she no longer needs to know is left out. */
@Component
class TransferViews {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Colleagues colleagues;
    private final Grants grants;
    private final Concepts concepts;
    private final CurrentActor current;
    private final ObjectProvider<PlannedAppointments> calendar;
    private final CaseLinks links;

    TransferViews(
            Colleagues colleagues,
            Grants grants,
            Concepts concepts,
            CurrentActor current,
            ObjectProvider<PlannedAppointments> calendar,
            CaseLinks links) {
        this.colleagues = colleagues;
        this.grants = grants;
        this.concepts = concepts;
        this.current = current;
        this.calendar = calendar;
        this.links = links;
    }

    TransferPage.View view(Transfer transfer, Page page) {
        AccountId me = current.get().account();
        boolean reaches = grants.enter(transfer.caseId());
        boolean content = reaches || transfer.open();
        TransferConcept.Acceptance rule =
                concepts.section(TransferConcept.class).acceptance();
        Transfer.Client client = transfer.client();
        return new TransferPage.View(
                "/transfers/" + transfer.id(),
                transfer.number(),
                client == null || !content ? null : client.name(),
                facts(transfer, content, page),
                content ? transfer.offer().toKnow() : null,
                state(transfer, page),
                tone(transfer),
                warning(transfer, page),
                reaches ? "/cases/" + transfer.caseId() : null,
                transfer.open() && transfer.receiver().equals(me),
                transfer.open()
                        && (transfer.giver().equals(me) || transfer.offeredBy().equals(me)),
                rule.rule(),
                new Source(rule.source().toString(), "/concept#transfer"));
    }

    TransferPage.Line line(Transfer transfer, Page page) {
        Transfer.Client client = transfer.client();
        return new TransferPage.Line(
                transfer.id().toString(),
                "/transfers/" + transfer.id(),
                client != null && transfer.open() ? client.name() + " · " + transfer.number() : transfer.number(),
                page.t("casework.transfer.people", name(transfer.giver()), name(transfer.receiver())),
                state(transfer, page),
                tone(transfer));
    }

    /** Until when the colleague should answer. */
    LocalDate answerBy(Transfer transfer) {
        return day(transfer.offeredAt())
                .plusDays(concepts.section(TransferConcept.class).acceptance().answerWithinDays());
    }

    String name(AccountId account) {
        return colleagues.name(account).orElse("–");
    }

    String state(Transfer transfer, Page page) {
        Transfer.Ended ended = transfer.ended();
        return ended == null
                ? page.t("casework.transfer.state.open", name(transfer.receiver()), page.date(answerBy(transfer)))
                : page.t("casework.transfer.state." + ended.result(), name(ended.by()), page.date(day(ended.at())));
    }

    @Nullable
    String warning(Transfer transfer, Page page) {
        return transfer.open() && !colleagues.active(transfer.receiver())
                ? page.t("casework.transfer.gone", name(transfer.receiver()))
                : null;
    }

    private static String tone(Transfer transfer) {
        Transfer.Ended ended = transfer.ended();
        if (ended == null) {
            return "info";
        }
        return switch (ended.result()) {
            case ACCEPTED -> "good";
            case DECLINED, LAPSED -> "warn";
            case WITHDRAWN -> "info";
        };
    }

    private List<Fact> facts(Transfer transfer, boolean content, Page page) {
        List<Fact> facts = new ArrayList<>();
        Transfer.Client client = transfer.client();
        if (content && client != null && client.town() != null) {
            facts.add(new Fact(page.t("casework.transfer.town"), client.town(), null));
        }
        facts.add(new Fact(
                page.t("casework.transfer.giver"),
                name(transfer.giver()),
                page.t("casework.transfer.offered", page.date(day(transfer.offeredAt())))));
        facts.add(new Fact(page.t("casework.transfer.to"), name(transfer.receiver()), null));
        if (content) {
            facts.add(reason(transfer.offer(), page));
            facts.add(new Fact(page.t("casework.transfer.talk"), talk(transfer.offer(), page), null));
        }
        LocalDate until = transfer.offer().overlapUntil();
        facts.add(new Fact(
                page.t("casework.transfer.overlap"),
                until == null
                        ? page.t("casework.transfer.overlap.none")
                        : page.t("casework.transfer.overlap.until", page.date(until)),
                null));
        String planned = transfer.open() ? planned(transfer.caseId(), page) : null;
        if (planned != null) {
            facts.add(new Fact(
                    page.t("casework.transfer.planned"),
                    planned,
                    page.t("casework.transfer.planned.says", name(transfer.receiver()))));
        }
        Transfer.Ended ended = transfer.ended();
        if (ended != null && ended.said() != null) {
            facts.add(new Fact(page.t("casework.transfer.said"), ended.said(), null));
        }
        return facts;
    }

    /** What stands in the calendar for the case; null where nothing does. */
    @Nullable
    String planned(CaseId id, Page page) {
        PlannedAppointments kept = calendar.getIfAvailable();
        return kept == null ? null : kept.ofCase(id, page).orElse(null);
    }

    /** The cases that belong to this one and stay with her when it goes. */
    List<TransferPage.Linked> linked(CaseId id, Page page) {
        return links.alsoHers(id).stream()
                .map(one -> new TransferPage.Linked(
                        page.t("casework.transfer.linked.one", one.number()), "/cases/" + one.id() + "/transfer"))
                .toList();
    }

    private Fact reason(Transfer.Offer offer, Page page) {
        return concepts.section(TransferConcept.class).reasons().stream()
                .filter(one -> one.key().equals(offer.reason()))
                .findFirst()
                .map(one -> new Fact(
                        page.t("casework.transfer.why"),
                        one.label().in(page.locale()),
                        offer.reasonText(),
                        new Source(one.source().toString(), "/concept#transfer")))
                .orElseGet(() -> new Fact(page.t("casework.transfer.why"), offer.reason(), offer.reasonText()));
    }

    private static String talk(Transfer.Offer offer, Page page) {
        LocalDate on = offer.talkOn();
        if (on == null) {
            return page.t("casework.transfer.talk.without", offer.talkWithout() == null ? "–" : offer.talkWithout());
        }
        return page.t(
                on.isAfter(page.today()) ? "casework.transfer.talk.planned" : "casework.transfer.talk.held",
                page.date(on));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BERLIN);
    }
}
