package de.lotse.casework.absence;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.handover.Successors;
import de.lotse.casework.handover.TeamTabs;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills the pages of absences and says what is wrong with one. */
@Component
class AbsencePages {
    private final Absences absences;
    private final Successors successors;
    private final Caseload caseload;
    private final Colleagues colleagues;
    private final Concepts concepts;
    private final CurrentActor current;

    AbsencePages(
            Absences absences,
            Successors successors,
            Caseload caseload,
            Colleagues colleagues,
            Concepts concepts,
            CurrentActor current) {
        this.absences = absences;
        this.successors = successors;
        this.caseload = caseload;
        this.colleagues = colleagues;
        this.concepts = concepts;
        this.current = current;
    }

    AbsencePage page(Page page) {
        AccountId me = current.get().account();
        List<Absence> all = absences.open();
        DeputyChain chain = DeputyChain.on(page.today(), all, colleagues.closed());
        TransferConcept.Passage rule = concepts.section(TransferConcept.class).deputy();
        return new AbsencePage(
                TeamTabs.of("/absences", page),
                all.stream()
                        .filter(one -> one.account().equals(me))
                        .map(one -> line(one, true, chain, page))
                        .toList(),
                all.stream()
                        .filter(one -> !one.account().equals(me))
                        .map(one -> line(one, false, chain, page))
                        .sorted(Comparator.comparing((AbsencePage.Line one) -> !one.forViewer()))
                        .toList(),
                deputies(page),
                Choice.of(page, "casework.absence.kind", Absence.Kind.class),
                rule == null ? null : rule.rule(),
                rule == null ? null : new Source(rule.source().toString(), "/concept#transfer"));
    }

    private AbsencePage.Line line(Absence one, boolean own, DeputyChain chain, Page page) {
        String when = when(one, page);
        return new AbsencePage.Line(
                own ? "/absences/" + one.id() : null,
                own ? when + " · " + page.t("casework.absence.kind." + one.kind()) : name(one.account()) + " · " + when,
                page.t("casework.absence.by", asked(one, chain, page)),
                one.deputy().equals(current.get().account())
                        || (one.on(page.today())
                                && chain.asked(one.account())
                                        .contains(current.get().account())),
                own ? warnings(one, page) : List.of());
    }

    /** Who is asked for her today, one after the other; on other days her deputy. */
    private String asked(Absence one, DeputyChain chain, Page page) {
        if (!one.on(page.today())) {
            return name(one.deputy());
        }
        String said = chain.asked(one.account()).stream()
                .map(this::name)
                .reduce((before, next) -> page.t("casework.absence.then", before, next))
                .orElse(name(one.deputy()));
        return chain.here(one.account()).isPresent() ? said : page.t("casework.absence.then.nobody", said);
    }

    /** Those who are away today while nobody is left who stands in for them. */
    List<Absence> alone(List<Absence> all, Page page) {
        List<Absence> away = all.stream().filter(one -> one.on(page.today())).toList();
        if (away.isEmpty()) {
            return List.of();
        }
        DeputyChain chain = DeputyChain.on(page.today(), away, colleagues.closed());
        return away.stream().filter(one -> chain.here(one.account()).isEmpty()).toList();
    }

    AbsencePage.One one(Absence absence, Page page) {
        Map<CaseId, AccountId> standing = standing(absence);
        return new AbsencePage.One(
                "/absences/" + absence.id(),
                when(absence, page) + " · " + page.t("casework.absence.kind." + absence.kind()),
                warnings(absence, page),
                caseload.open().stream()
                        .map(row -> new Choice(
                                row.id().toString(),
                                row.name().full() + " · " + row.number(),
                                standing.containsKey(row.id())
                                        ? page.t("casework.absence.by", name(standing.get(row.id())))
                                        : page.t("casework.absence.nobody")))
                        .toList(),
                deputies(page));
    }

    /** Of a worker who cannot enter it herself. @throws NotFound when no such worker has an account here */
    AbsencePage.InPlace inPlace(AccountId worker, Page page) {
        require(worker);
        TransferConcept.Passage rule = concepts.section(TransferConcept.class).deputy();
        List<UUID> arranged = absences.arranged(worker);
        DeputyChain chain = DeputyChain.on(page.today(), absences.open(), colleagues.closed());
        return new AbsencePage.InPlace(
                name(worker),
                "/departures/" + worker,
                absences.open(worker).stream()
                        .map(one -> away(one, arranged.contains(one.id()), chain, page))
                        .toList(),
                deputies(page).stream()
                        .filter(one -> !one.value().equals(worker.toString()))
                        .toList(),
                rule == null ? null : rule.rule(),
                rule == null ? null : new Source(rule.source().toString(), "/concept#transfer"));
    }

    /** Goes on for a worker of the municipality only. @throws NotFound when no such worker has an account here */
    void require(AccountId worker) {
        if (!colleagues.active(worker)) {
            throw new NotFound();
        }
    }

    private AbsencePage.Away away(Absence one, boolean arranged, DeputyChain chain, Page page) {
        AbsencePage.Line line = line(one, false, chain, page);
        String end = "/departures/" + one.account() + "/absence/" + one.id() + "/end";
        return new AbsencePage.Away(line.title(), line.deputy(), arranged ? end : null);
    }

    /** What leaves cases without anybody: a deputy who is gone or away herself, cases nobody stands in for. */
    List<String> warnings(Absence absence, Page page) {
        Map<CaseId, AccountId> standing = standing(absence);
        List<String> warnings = new ArrayList<>();
        standing.values().stream().distinct().forEach(deputy -> {
            if (!colleagues.active(deputy)) {
                warnings.add(page.t("casework.absence.gone", name(deputy)));
            }
            absences.open(deputy).stream()
                    .filter(hers -> hers.overlaps(absence.from(), absence.until()))
                    .forEach(hers -> warnings.add(away(absence, hers, page)));
        });
        long uncovered = caseload.open().stream()
                .filter(row -> !standing.containsKey(row.id()))
                .count();
        if (uncovered > 0) {
            warnings.add(page.t("casework.absence.uncovered", uncovered));
        }
        return warnings;
    }

    /** Her deputy is away herself; who stands in then, where that is not she who asked. */
    private String away(Absence absence, Absence hers, Page page) {
        boolean somebody = !hers.deputy().equals(absence.account()) && colleagues.active(hers.deputy());
        return somebody
                ? page.t("casework.absence.away.then", name(hers.account()), when(hers, page), name(hers.deputy()))
                : page.t("casework.absence.away", name(hers.account()), when(hers, page));
    }

    private Map<CaseId, AccountId> standing(Absence absence) {
        return absences.deputyships(absence.id()).stream()
                .collect(Collectors.toMap(Absences.Deputyship::caseId, Absences.Deputyship::deputy));
    }

    private List<Choice> deputies(Page page) {
        Map<AccountId, List<Absence>> away = absences.open().stream().collect(Collectors.groupingBy(Absence::account));
        return successors.all(null).stream()
                .map(one -> new Choice(
                        one.account().toString(),
                        one.name(),
                        away.containsKey(one.account())
                                ? page.t(
                                        "casework.absence.isAway",
                                        away.get(one.account()).stream()
                                                .map(hers -> when(hers, page))
                                                .collect(Collectors.joining(", ")))
                                : null))
                .toList();
    }

    String when(Absence absence, Page page) {
        return page.t("casework.absence.when", page.date(absence.from()), page.date(absence.until()));
    }

    String name(AccountId account) {
        return colleagues.name(account).orElse("–");
    }
}
