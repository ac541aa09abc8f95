package de.lotse.casework.today;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DayPlan;
import de.lotse.casework.casefile.DueSource;
import de.lotse.casework.safety.SafetyHints;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What must happen until when for whoever looks, from all who have something to say. */
@Component
class Deadlines {
    private final ObjectProvider<DueSource> sources;
    private final Concepts concepts;
    private final SafetyHints safety;
    private final Colleagues colleagues;
    private final ObjectProvider<DayPlan> plan;

    Deadlines(
            ObjectProvider<DueSource> sources,
            Concepts concepts,
            SafetyHints safety,
            Colleagues colleagues,
            ObjectProvider<DayPlan> plan) {
        this.sources = sources;
        this.concepts = concepts;
        this.safety = safety;
        this.colleagues = colleagues;
        this.plan = plan;
    }

    /** Today's appointments. */
    DayPlan.@Nullable Day day(Page page) {
        DayPlan kept = plan.getIfAvailable();
        return kept == null ? null : kept.today(page);
    }

    /**
     * All deadlines, the earliest first; beside those of a case stands what to know before the next talk (CW-13).
     *
     * @param open her own cases
     * @param deputised those in which she stands in for a colleague; their deadlines say for whom
     */
    All of(List<Caseload.Row> open, List<Caseload.Row> deputised, Page page) {
        List<Caseload.Row> all =
                Stream.concat(open.stream(), deputised.stream()).toList();
        Map<CaseId, String> hints =
                safety.lines(all.stream().map(Caseload.Row::id).toList(), page);
        List<Due> own = new ArrayList<>();
        List<Due> standingIn = new ArrayList<>();
        sources.stream()
                .flatMap(source -> source.due(all, page).stream())
                .map(due -> due.noting(hint(due, hints, page)))
                .sorted(Comparator.comparing(Due::day))
                .forEach(due -> ofDeputy(due, deputised, page).ifPresentOrElse(standingIn::add, () -> own.add(due)));
        return new All(own, standingIn);
    }

    /** Her own deadlines and those of the colleagues she stands in for, each the earliest first. */
    record All(List<Due> own, List<Due> deputised) {}

    private static @Nullable String hint(Due due, Map<CaseId, String> hints, Page page) {
        String href = due.href();
        return href == null
                ? null
                : hints.entrySet().stream()
                        .filter(entry -> href.startsWith("/cases/" + entry.getKey()))
                        .findFirst()
                        .map(entry -> page.t("casework.safety.mark", entry.getValue()))
                        .orElse(null);
    }

    private Optional<Due> ofDeputy(Due due, List<Caseload.Row> deputised, Page page) {
        String href = due.href();
        return deputised.stream()
                .filter(row -> href != null && href.startsWith("/cases/" + row.id()))
                .findFirst()
                .map(row -> due.titled(page.t(
                        "casework.today.deputy",
                        colleagues.name(row.responsible()).orElse("–"),
                        due.title())));
    }

    /** Cases to be ended because consent was withdrawn; nothing else is due in them any more (CON-02). */
    List<Due> toClose(List<Caseload.Row> open, Page page) {
        return open.stream()
                .filter(row -> row.state() == Caseload.State.CONSENT_WITHDRAWN)
                .map(row -> toClose(row, page))
                .toList();
    }

    private Due toClose(Caseload.Row row, Page page) {
        Optional<ClosureConcept.Reason> reason =
                concepts.section(CaseworkConcept.class).closure().find(ClosureConcept.CONSENT_WITHDRAWN);
        return new Due(
                row.consentWithdrawnOn() == null ? page.today() : row.consentWithdrawnOn(),
                page.t("casework.today.withdrawn", row.name().full()),
                "/cases/" + row.id(),
                reason.map(found -> found.label().in(page.locale()) + ": " + String.join(", ", found.duties()))
                        .orElse(null),
                reason.map(found -> new Source(found.source().toString(), "/concept#casework"))
                        .orElse(null),
                page.t("casework.withdrawn.close"),
                CaseFiles.closureHref(row.id()),
                true);
    }
}
