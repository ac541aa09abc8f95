package de.lotse.casework.exchange;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.RuleList;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Conflicts with an authority whose next talk has to be arranged; no concept names a day, so each is today's until it is cleared (CW-14). */
@Component
class ConflictDues implements DueSource {
    private final ClearConflict.Records records;
    private final Offices offices;

    ConflictDues(ClearConflict.Records records, Offices offices) {
        this.records = records;
        this.offices = offices;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<CaseId, Caseload.Row> byId = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        List<RuleList.Rule> stages = records.stages();
        if (byId.isEmpty() || stages.isEmpty()) {
            return List.of();
        }
        List<Conflict> conflicts = records.open(byId.keySet());
        if (conflicts.isEmpty()) {
            return List.of();
        }
        Function<OrganisationId, String> names = offices.names();
        return conflicts.stream()
                .map(one -> due(
                        one,
                        names.apply(one.organisation()),
                        Objects.requireNonNull(byId.get(one.caseId())),
                        stages,
                        page))
                .toList();
    }

    private static Due due(Conflict conflict, String office, Caseload.Row row, List<RuleList.Rule> stages, Page page) {
        ConceptRules.Shown stage = ConceptRules.shown("authorities", stages.get(conflict.next() - 1), page);
        String href = "/cases/" + conflict.caseId() + "/authorities/conflicts/" + conflict.id();
        return new Due(
                page.today(),
                page.t("casework.exchange.conflict.due", row.name().full(), office, conflict.next()),
                href,
                stage.rule(),
                stage.source(),
                page.t("casework.exchange.conflict.due.open"),
                href,
                false);
    }
}
