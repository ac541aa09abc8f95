package de.lotse.intake.slip;

import de.lotse.access.Colleagues;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.SlipRules;
import de.lotse.people.CodeLists;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.TownId;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages say about a slip, to case management and to the authority. */
@Component
class SlipPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Concepts concepts;
    private final Colleagues colleagues;
    private final Organisations organisations;
    private final Towns towns;
    private final CodeLists lists;

    SlipPages(Concepts concepts, Colleagues colleagues, Organisations organisations, Towns towns, CodeLists lists) {
        this.concepts = concepts;
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.towns = towns;
        this.lists = lists;
    }

    /** One in a list. @param name null where it was erased */
    record Line(@Nullable String name, String href, String state, String tone, String said, boolean waiting) {}

    Line line(Slip slip, String path, Page page) {
        Slip.State state = slip.state();
        return new Line(
                slip.erased() ? null : slip.who().name().full(),
                path + slip.id(),
                page.t("intake.slip.state." + state),
                switch (state) {
                    case SENT -> "warn";
                    case TAKEN, HELD -> "info";
                    case ANSWERED -> "good";
                    case WITHDRAWN -> "";
                },
                page.t("intake.slip.line", group(slip, page), page.date(day(slip.sentAt())), office(slip)),
                state == Slip.State.SENT || state == Slip.State.TAKEN);
    }

    /** What the slip says. */
    List<Fact> facts(Slip slip, Page page) {
        List<Fact> facts = new ArrayList<>();
        LocalDate born = slip.who().born();
        String language = slip.who().language();
        String town = slip.who().town();
        add(facts, "group", group(slip, page), page);
        add(facts, "reason", reason(slip, page), page);
        add(facts, "born", born == null ? null : page.date(born), page);
        add(facts, "phone", slip.who().phone(), page);
        add(facts, "language", language == null ? null : lists.languageName(language, page.locale()), page);
        add(
                facts,
                "town",
                town == null
                        ? null
                        : towns.find(new TownId(town)).map(one -> one.name()).orElse(town),
                page);
        add(facts, "agreedOn", page.date(slip.agreedOn()), page);
        add(facts, "urgent", slip.urgent() ? page.t("intake.referral.urgent.yes") : null, page);
        add(
                facts,
                "sent",
                page.t("intake.slip.sent", page.date(day(slip.sentAt())), name(slip.sentBy()), office(slip)),
                page);
        return facts;
    }

    /** What came of it. */
    List<Fact> facts(Slip.Result result, Page page) {
        List<Fact> facts = new ArrayList<>();
        LocalDateTime meetsAt = result.meetsAt();
        facts.add(
                new Fact(page.t("intake.slip.result.kind"), page.t("intake.slip.result.kind." + result.kind()), null));
        facts.add(new Fact(
                page.t("intake.slip.result.heldOn"),
                page.date(result.heldOn()),
                page.t("intake.slip.took", result.minutes())));
        AccountId worker = result.worker();
        if (worker != null) {
            String said = result.kind().local() ? "intake.slip.result.worker" : "intake.slip.result.toldTo";
            facts.add(new Fact(page.t(said), name(worker), null));
        }
        if (result.provider() != null) {
            facts.add(new Fact(page.t("intake.slip.result.provider"), result.provider(), null));
        }
        if (meetsAt != null) {
            facts.add(new Fact(
                    page.t("intake.slip.meets"),
                    page.t("intake.slip.at", page.date(meetsAt.toLocalDate()), page.time(meetsAt.toLocalTime())),
                    result.place()));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String key, @Nullable String text, Page page) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(page.t(SlipForms.SLIP + "." + key), text, null));
        }
    }

    private String group(Slip slip, Page page) {
        return rules().flatMap(rules -> rules.group(slip.group()))
                .map(one -> one.label().in(page.locale()))
                .orElse(slip.group());
    }

    /** The section of the law; one that gives no more titles is marked as such. */
    private @Nullable String reason(Slip slip, Page page) {
        String key = slip.reason();
        if (key == null) {
            return null;
        }
        return rules().flatMap(rules -> rules.reason(key))
                .map(one -> one.legacy()
                        ? page.t("intake.slip.legacy", one.label().in(page.locale()))
                        : one.label().in(page.locale()))
                .orElse(key);
    }

    private Optional<SlipRules> rules() {
        return Optional.ofNullable(concepts.section(IntakeConcept.class).slip());
    }

    String office(Slip slip) {
        return organisations.find(slip.office()).map(Organisation::name).orElse("–");
    }

    /** Whom to turn to after the result: whoever she goes on to, not who was only told of her; null where nobody is. */
    @Nullable
    String contact(Slip.Result result) {
        AccountId worker = result.worker();
        return worker == null || !result.kind().local() ? result.provider() : name(worker);
    }

    private String name(AccountId account) {
        return colleagues.name(account).orElse("–");
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BERLIN);
    }
}
