package de.lotse.casework.exchange;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.CaseId;
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
        return records.open(byId.keySet()).stream()
                .map(one -> due(one, Objects.requireNonNull(byId.get(one.caseId())), stages, page))
                .toList();
    }

    private Due due(Conflict conflict, Caseload.Row row, List<RuleList.Rule> stages, Page page) {
        ConceptRules.Shown stage = ConceptRules.shown("authorities", stages.get(conflict.next() - 1), page);
        String href = "/cases/" + conflict.caseId() + "/authorities/conflicts/" + conflict.id();
        return new Due(
                page.today(),
                page.t(
                        "casework.exchange.conflict.due",
                        row.name().full(),
                        offices.name(conflict.organisation()),
                        conflict.next()),
                href,
                stage.rule(),
                stage.source(),
                page.t("casework.exchange.conflict.due.open"),
                href,
                false);
    }
}
