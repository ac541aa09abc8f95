package de.lotse.casework.monitoring;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Linkages the client is not in yet and of which nothing was heard for long: proposed, asked, promised or waiting, and neither moved nor looked
 * at since (CW-06, CW-08). One whose next look is planned stands on Heute with that look and not here.
 */
@Component
class QuietLinkages implements DueSource {
    /**
     * Our assumption: the concepts want monitoring "über regelmäßige Kontaktaufnahmen" (Kreis Unna 2.2) and the measures watched
     * (Münster, Phase 5), and name no interval.
     */
    private static final int DAYS = 28;

    private final Linkages linkages;
    private final Reviews reviews;
    private final Tasks tasks;
    private final Concepts concepts;

    QuietLinkages(Linkages linkages, Reviews reviews, Tasks tasks, Concepts concepts) {
        this.linkages = linkages;
        this.reviews = reviews;
        this.tasks = tasks;
        this.concepts = concepts;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<CaseId, Caseload.Row> byId = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        LocalDate day = page.today().minusDays(DAYS);
        List<Linkage> quiet = linkages.plannedSince(byId.keySet(), day);
        if (quiet.isEmpty()) {
            return List.of();
        }
        Set<UUID> known = known(quiet, day);
        Phase phase = concepts.section(CaseworkConcept.class)
                .phaseOf(Phase.Kind.MONITORING)
                .orElse(null);
        return quiet.stream()
                .filter(one -> !known.contains(one.id()))
                .map(one -> due(one, Objects.requireNonNull(byId.get(one.caseId())), phase, page))
                .toList();
    }

    /** Those that were looked at after the day, or whose next look is planned. */
    private Set<UUID> known(List<Linkage> quiet, LocalDate day) {
        Set<CaseId> cases = quiet.stream().map(Linkage::caseId).collect(Collectors.toSet());
        Set<UUID> planned = tasks.openIn(cases).stream().map(Tasks.Task::id).collect(Collectors.toSet());
        return reviews.looks(cases).stream()
                .filter(look -> look.on().isAfter(day)
                        || Review.tasks(look.id()).stream().anyMatch(planned::contains))
                .map(Reviews.Look::subject)
                .collect(Collectors.toSet());
    }

    private static Due due(Linkage linkage, Caseload.Row row, @Nullable Phase phase, Page page) {
        String file = "/cases/" + linkage.caseId();
        return new Due(
                        page.today(),
                        page.t(
                                "casework.monitoring.quiet",
                                row.name().full(),
                                linkage.name(),
                                page.t("casework.linking.state." + linkage.state()),
                                page.date(linkage.history().getFirst().on())),
                        file + "/linking/" + linkage.id(),
                        phase == null ? null : phase.content(),
                        phase == null ? null : new Source(phase.source().toString(), "/concept#casework"),
                        page.t("casework.monitoring.look"),
                        file + "/monitoring#f-note",
                        false)
                .called(page.t("casework.monitoring.quiet.kind"));
    }
}
