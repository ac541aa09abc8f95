package de.lotse.casework.contact;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Next steps and reviews the worker noted in her open cases. */
@Component
class TaskDues implements DueSource {
    private final Tasks tasks;

    TaskDues(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<CaseId, Caseload.Row> byId = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        return tasks.openIn(byId.keySet()).stream()
                .map(task -> due(task, Objects.requireNonNull(byId.get(task.caseId())), page))
                .toList();
    }

    private static Due due(Tasks.Task task, Caseload.Row row, Page page) {
        String file = "/cases/" + task.caseId();
        return new Due(
                task.day(page),
                row.name().full() + ": " + task.text(),
                file,
                task.said(page),
                null,
                page.t("casework.today.open"),
                file,
                false);
    }
}
