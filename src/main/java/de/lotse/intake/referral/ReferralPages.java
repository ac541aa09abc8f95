package de.lotse.intake.referral;

import de.lotse.access.Colleagues;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.absence.StandingIn;
import de.lotse.intake.FirstDays;
import de.lotse.people.CodeLists;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.TownId;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages say about somebody who was passed on. */
@Component
class ReferralPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Colleagues colleagues;
    private final Concepts concepts;
    private final Known known;
    private final StandingIn standingIn;
    private final FirstDays firstDays;

    ReferralPages(Colleagues colleagues, Concepts concepts, Known known, StandingIn standingIn, FirstDays firstDays) {
        this.firstDays = firstDays;
        this.standingIn = standingIn;
        this.colleagues = colleagues;
        this.concepts = concepts;
        this.known = known;
    }

    /** What towns, languages and the bodies that send are called. */
    @Component("referralKnown")
    record Known(Towns towns, CodeLists lists, Organisations organisations) {}

    /** One in a list. @param name null where it was erased */
    record Line(@Nullable String name, String href, String state, String tone, String said) {}

    /**
     * One by itself.
     *
     * @param taken what happened, the newest last
     * @param instead whose it is, where that is not the viewer
     * @param first by when her first appointment is to be, for whoever makes it; null where nothing is missing
     */
    record Sheet(
            Referral referral,
            String state,
            List<Fact> facts,
            List<Taken> taken,
            @Nullable String instead,
            FirstDays.@Nullable First first) {}

    /** A step in words. */
    record Taken(String day, String what, @Nullable String note, String by) {}

    Line line(Referral one, String path, Page page) {
        return new Line(
                one.erased() ? null : one.who().name().full(),
                path + one.id(),
                page.t("intake.referral.state." + one.state()),
                tone(one),
                page.t(
                        "intake.referral.line",
                        page.t("intake.referral.source." + one.source()),
                        page.date(day(one.receivedAt())),
                        name(one.from()),
                        name(one.receiver())));
    }

    private static String tone(Referral one) {
        return switch (one.state()) {
            case NEW -> "warn";
            case ACCEPTED, TRIED -> "info";
            case TALKED -> "good";
            case NOT_REACHED, WITHDRAWN -> "";
        };
    }

    Sheet sheet(Referral one, Page page) {
        return new Sheet(
                one,
                page.t("intake.referral.state." + one.state()),
                facts(one, page),
                one.steps().stream().map(step -> taken(step, page)).toList(),
                standingIn.whose(one.receiver()),
                one.talkMissing()
                        ? firstDays
                                .of(one.receivedAt(), one.urgent(), one.person(), page)
                                .orElse(null)
                        : null);
    }

    private List<Fact> facts(Referral one, Page page) {
        List<Fact> facts = new ArrayList<>();
        Referral.Newcomer who = one.who();
        LocalDate born = who.born();
        String language = who.language();
        add(facts, "phone", who.phone(), page);
        add(facts, "address", who.address(), page);
        add(facts, "born", born == null ? null : page.date(born), page);
        add(facts, "language", language == null ? null : known.lists().languageName(language, page.locale()), page);
        add(facts, "town", town(who.town()), page);
        add(facts, "office", office(one.office()), page);
        add(facts, "accessRoute", intake().routeLabel(one.accessRoute(), page.locale()), page);
        add(facts, "agreedOn", page.date(one.agreedOn()), page);
        add(facts, "urgent", one.urgent() ? page.t("intake.referral.urgent.yes") : null, page);
        Referral.Report report = one.report();
        if (report != null) {
            add(facts, "reporter", one.erased() ? null : report.by(), page);
            add(facts, "complexities", complexities(report, page), page);
        }
        return facts;
    }

    private String complexities(Referral.Report report, Page page) {
        return intake().reported().stream()
                .flatMap(level -> level.complexities().stream())
                .filter(one -> report.complexities().contains(one.key()))
                .map(one -> one.label().in(page.locale()))
                .collect(Collectors.joining("; "));
    }

    private static void add(List<Fact> facts, String key, @Nullable String text, Page page) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(page.t(ReferralForm.PREFIX + "." + key), text, null));
        }
    }

    private Taken taken(Referral.Step step, Page page) {
        String outcome = step.outcome();
        String what = page.t("intake.referral.step." + step.kind());
        return new Taken(
                page.date(step.on()),
                outcome == null ? what : what + ": " + decision(outcome, page),
                step.note(),
                name(step.by()));
    }

    private String decision(String key, Page page) {
        return intake().decision(key).map(one -> one.label().in(page.locale())).orElse(key);
    }

    private @Nullable String office(@Nullable OrganisationId id) {
        return id == null
                ? null
                : known.organisations().find(id).map(Organisation::name).orElse(null);
    }

    /** What the town is called. */
    @Nullable
    String town(@Nullable String key) {
        return key == null
                ? null
                : known.towns().find(new TownId(key)).map(found -> found.name()).orElse(key);
    }

    private String name(@Nullable AccountId account) {
        return Optional.ofNullable(account).flatMap(colleagues::name).orElse("–");
    }

    /** Where to go on with her once she is registered. */
    static String personPath(PersonId person) {
        return "/people/" + person;
    }

    private IntakeConcept intake() {
        return concepts.section(IntakeConcept.class);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BERLIN);
    }
}
