package de.lotse.casework.grants;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.access.Exclusion;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.shared.AccountId;
import de.lotse.vault.Vault;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of who may open a case. */
@Component
class GrantsPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final CaseFiles files;
    private final Grants grants;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Vault vault;
    private final Clock clock;

    GrantsPages(CaseFiles files, Grants grants, Colleagues colleagues, CurrentActor current, Vault vault, Clock clock) {
        this.files = files;
        this.grants = grants;
        this.colleagues = colleagues;
        this.current = current;
        this.vault = vault;
        this.clock = clock;
    }

    GrantsPage page(UUID caseId, Page page) {
        CaseFiles.Opened opened = files.open(caseId, "overview", page);
        AccountId me = current.get().account();
        boolean responsible =
                opened.theCase().responsible().equals(me) && page.viewer().may("CASE_WRITE");
        Instant now = clock.instant();
        List<Grant> all = grants.of(opened.theCase().id());
        List<Exclusion> exclusions =
                responsible ? grants.exclusions(opened.theCase().id()) : List.of();
        return new GrantsPage(
                opened.head(),
                responsible,
                all.stream()
                        .filter(one -> one.holds(now))
                        .map(one -> line(one, responsible, now, page))
                        .toList(),
                all.stream()
                        .filter(one -> !one.holds(now))
                        .map(one -> line(one, responsible, now, page))
                        .toList(),
                exclusions.stream().map(one -> excluded(one, page)).toList(),
                responsible ? choices(me, exclusions) : List.of(),
                responsible ? partners(exclusions) : List.of(),
                Choice.of(page, "casework.grants.kind", ExcludeColleague.Kind.class));
    }

    private List<Choice> partners(List<Exclusion> exclusions) {
        return colleagues.caseManagers().stream()
                .filter(one -> exclusions.stream()
                        .noneMatch(known ->
                                known.liftedAt() == null && known.account().equals(one.account())))
                .map(one -> new Choice(one.account().toString(), one.name()))
                .toList();
    }

    private List<Choice> choices(AccountId me, List<Exclusion> exclusions) {
        return colleagues.all().stream()
                .filter(one -> !one.account().equals(me)
                        && colleagues.active(one.account())
                        && exclusions.stream()
                                .noneMatch(known -> known.liftedAt() == null
                                        && known.account().equals(one.account())))
                .map(one -> new Choice(one.account().toString(), one.name() + " · " + one.duty()))
                .toList();
    }

    private GrantsPage.Line line(Grant grant, boolean responsible, Instant now, Page page) {
        boolean ends = responsible && grant.reason() == Grant.Reason.TANDEM && grant.holds(now);
        return new GrantsPage.Line(
                name(grant.account()),
                page.t("casework.grants.reason." + grant.reason()),
                period(grant.from(), grant.until(), page),
                grant.givenBy().equals(grant.account())
                        ? page.t("casework.grants.self")
                        : page.t("casework.grants.by", name(grant.givenBy())),
                ends ? "/cases/" + grant.caseId() + "/grants/" + grant.id() + "/end" : null);
    }

    private GrantsPage.Excluded excluded(Exclusion one, Page page) {
        byte[] note = one.note();
        return new GrantsPage.Excluded(
                name(one.account()),
                page.optional("casework.grants.kind." + one.reason()) == null
                        ? one.reason()
                        : page.t("casework.grants.kind." + one.reason()),
                period(one.from(), one.liftedAt(), page),
                note == null ? null : vault.open(one.caseId().value(), "exclusion.note", note),
                one.liftedAt() == null
                        ? "/cases/" + one.caseId() + "/grants/exclusions/" + one.account() + "/lift"
                        : null);
    }

    private static String period(Instant from, @Nullable Instant until, Page page) {
        if (until != null && !until.isAfter(from)) {
            return page.t("casework.grants.cancelled", date(until, page));
        }
        return until == null
                ? page.t("casework.grants.since", date(from, page))
                : page.t("casework.grants.period", date(from, page), date(until.minusMillis(1), page));
    }

    private static String date(Instant at, Page page) {
        return page.date(LocalDate.ofInstant(at, BERLIN));
    }

    private String name(AccountId account) {
        return colleagues.name(account).orElse("–");
    }
}
