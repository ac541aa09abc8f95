package de.lotse.casework.linking;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Talks of all three and feedback, today's until they are done, and tandems that end. */
@Component
class CooperationDues implements DueSource {
    private final Cooperations cooperations;
    private final CooperationPages pages;

    CooperationDues(Cooperations cooperations, CooperationPages pages) {
        this.cooperations = cooperations;
        this.pages = pages;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<CaseId, Caseload.Row> byId = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        return cooperations.open(byId.keySet()).stream()
                .flatMap(one -> due(one, Objects.requireNonNull(byId.get(one.caseId())), page))
                .toList();
    }

    private Stream<Due> due(Cooperation one, Caseload.Row row, Page page) {
        LocalDate until = one.until();
        if (one.meetingMissing()) {
            return Stream.of(due(one, row, "meeting", page.today(), page));
        }
        if (one.feedbackMissing()) {
            return Stream.of(due(one, row, "feedback", page.today(), page));
        }
        return until == null ? Stream.empty() : Stream.of(due(one, row, "until", until, page));
    }

    private Due due(Cooperation one, Caseload.Row row, String what, LocalDate day, Page page) {
        ConceptRules.Shown rule = pages.rule(one.kind(), page).orElse(null);
        String href = "/cases/" + one.caseId() + "/cooperations/" + one.id();
        return new Due(
                day,
                page.t("casework.linking.cooperation.due." + what, row.name().full(), pages.with(one)),
                href,
                rule == null ? null : rule.rule(),
                rule == null ? null : rule.source(),
                page.t("casework.linking.cooperation.due.open"),
                href,
                false);
    }
}
