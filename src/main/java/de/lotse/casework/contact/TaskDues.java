package de.lotse.casework.contact;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Next steps and reviews the worker noted in her open cases, with the rule of the concept they follow. */
@Component
class TaskDues implements DueSource {
    private final Tasks tasks;
    private final Concepts concepts;

    TaskDues(Tasks tasks, Concepts concepts) {
        this.tasks = tasks;
        this.concepts = concepts;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<CaseId, Caseload.Row> byId = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        return tasks.openIn(byId.keySet()).stream()
                .map(task -> due(
                        task,
                        rule(task.kind(), concept).orElse(null),
                        Objects.requireNonNull(byId.get(task.caseId())),
                        page))
                .toList();
    }

    /** What the concept says and where. */
    private record Rule(String said, Source source) {}

    /** A step agreed in a talk or with others follows from nothing but the agreement. */
    private static Optional<Rule> rule(String kind, CaseworkConcept concept) {
        return switch (kind) {
            case "follow_up" ->
                Optional.ofNullable(concept.followUp()).map(rule -> new Rule(rule.rule(), source(rule.source())));
            case "review" ->
                rule(concept.phaseOf(Phase.Kind.MONITORING).or(() -> concept.phaseOf(Phase.Kind.REASSESSMENT)));
            case "plan" -> rule(concept.phaseOf(Phase.Kind.PLAN));
            default -> Optional.empty();
        };
    }

    private static Optional<Rule> rule(Optional<Phase> phase) {
        return phase.flatMap(found ->
                Optional.ofNullable(found.content()).map(content -> new Rule(content, source(found.source()))));
    }

    private static Source source(de.lotse.tenancy.Source source) {
        return new Source(source.toString(), "/concept#casework");
    }

    private static Due due(Tasks.Task task, @Nullable Rule rule, Caseload.Row row, Page page) {
        String file = "/cases/" + task.caseId();
        Due due = new Due(
                task.day(page),
                row.name().full() + ": " + task.text(),
                file,
                rule == null ? task.said(page) : rule.said(),
                rule == null ? null : rule.source(),
                page.t("casework.today.open"),
                file,
                false);
        return rule == null ? due : due.called(task.said(page));
    }
}
