package de.lotse.casework.exchange;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers that came back, and those that are waited for: until the day that was wished for, else two weeks after the question was sent. */
@Component
class QuestionDues implements DueSource {
    /** Our assumption: the "short wire" answers at short notice (Konzept Kreis Unna 5), and no concept says within how many days. */
    private static final int DAYS_WITHOUT_A_WISH = 14;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
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
        List<Question> asked = questions.open(byId.keySet());
        if (asked.isEmpty()) {
            return List.of();
        }
        ConceptRules.Shown rule = pages.rule(page);
        Function<OrganisationId, String> names = offices.names();
        return asked.stream()
                .map(one -> due(
                        one,
                        names.apply(one.organisation()),
                        Objects.requireNonNull(byId.get(one.caseId())),
                        rule,
                        page))
                .toList();
    }

    private static Due due(
            Question question, String office, Caseload.Row row, ConceptRules.@Nullable Shown rule, Page page) {
        String href = "/cases/" + question.caseId() + "/authorities/questions/" + question.id();
        return new Due(
                day(question, page),
                page.t(
                        "casework.exchange.due." + what(question),
                        row.name().full(),
                        office,
                        question.content().subject()),
                href,
                rule == null ? null : rule.rule(),
                rule == null ? null : rule.source(),
                page.t(question.answered() ? "casework.exchange.due.read" : "casework.exchange.due.open"),
                href,
                false);
    }

    private static LocalDate day(Question question, Page page) {
        if (question.answered()) {
            return page.today();
        }
        LocalDate wished = question.wishedBy();
        return wished == null ? LocalDate.ofInstant(question.sentAt(), BERLIN).plusDays(DAYS_WITHOUT_A_WISH) : wished;
    }

    private static String what(Question question) {
        if (question.answered()) {
            return "answered";
        }
        return question.wishedBy() == null ? "unanswered" : "waiting";
    }
}
