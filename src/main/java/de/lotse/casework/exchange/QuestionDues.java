package de.lotse.casework.exchange;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers that came back, and those that were wished for by a day. */
@Component
class QuestionDues implements DueSource {
    private final Questions questions;
    private final Offices offices;
    private final ExchangePages pages;

    QuestionDues(Questions questions, Offices offices, ExchangePages pages) {
        this.questions = questions;
        this.offices = offices;
        this.pages = pages;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<CaseId, Caseload.Row> byId = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        if (byId.isEmpty()) {
            return List.of();
        }
        ConceptRules.Shown rule = pages.rule(page);
        return questions.open(byId.keySet()).stream()
                .flatMap(one -> due(one, Objects.requireNonNull(byId.get(one.caseId())), rule, page))
                .toList();
    }

    private Stream<Due> due(Question question, Caseload.Row row, ConceptRules.@Nullable Shown rule, Page page) {
        LocalDate day = question.answered() ? page.today() : question.wishedBy();
        if (day == null) {
            return Stream.empty();
        }
        String href = "/cases/" + question.caseId() + "/authorities/questions/" + question.id();
        String what = question.answered() ? "casework.exchange.due.answered" : "casework.exchange.due.waiting";
        return Stream.of(new Due(
                day,
                page.t(
                        what,
                        row.name().full(),
                        offices.name(question.organisation()),
                        question.content().subject()),
                href,
                rule == null ? null : rule.rule(),
                rule == null ? null : rule.source(),
                page.t(question.answered() ? "casework.exchange.due.read" : "casework.exchange.due.open"),
                href,
                false));
    }
}
