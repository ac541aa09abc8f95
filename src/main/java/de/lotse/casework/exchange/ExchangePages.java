package de.lotse.casework.exchange;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.release.Topics;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts questions into the words of pages, for the case file and for the authority's desk. */
@Component
class ExchangePages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Offices offices;
    private final Topics topics;
    private final ConceptRules rules;
    private final Colleagues colleagues;

    ExchangePages(Offices offices, Topics topics, ConceptRules rules, Colleagues colleagues) {
        this.offices = offices;
        this.topics = topics;
        this.rules = rules;
        this.colleagues = colleagues;
    }

    /**
     * The tab.
     *
     * @param rule what the concept says about questions to authorities; null where it says nothing
     * @param conflicts null where the concept has no stages for a conflict
     */
    record Tab(
            CaseHead head,
            List<Line> questions,
            boolean offices,
            ConceptRules.@Nullable Shown rule,
            ConflictPages.@Nullable Panel conflicts) {}

    /** A question in a list. */
    record Line(String href, String subject, String office, String sent, String state, String tone) {}

    /**
     * The form.
     *
     * @param about whom it can be about; empty where only the client
     * @param releaseHref where the missing release is given; null when none is missing
     */
    record Draft(
            CaseHead head,
            List<Choice> about,
            List<Choice> offices,
            List<Choice> topics,
            List<Choice> facts,
            ConceptRules.@Nullable Shown rule,
            @Nullable String releaseHref) {}

    /** What will leave, shown before it does. @param immigration whether the hint on the immigration authority belongs here */
    record Preview(
            CaseHead head, String office, boolean immigration, Question.Content content, String topics, String left) {}

    /** A question with its answers. */
    record Detail(
            CaseHead head,
            Question question,
            String office,
            String topics,
            String sent,
            @Nullable String wished,
            String state,
            String tone,
            List<Given> answers) {}

    /** An answer. */
    record Given(String date, String by, String text) {}

    Tab tab(CaseHead head, List<Question> questions, ConflictPages.@Nullable Panel conflicts, Page page) {
        return new Tab(head, lines(questions, page), !offices.all(null).isEmpty(), rule(page), conflicts);
    }

    ConceptRules.@Nullable Shown rule(Page page) {
        return rules.shown("authorities", "short_wire", page).orElse(null);
    }

    private List<Line> lines(List<Question> questions, Page page) {
        Function<OrganisationId, String> names = offices.names();
        return questions.stream()
                .map(one -> line(one, names.apply(one.organisation()), page))
                .toList();
    }

    private static Line line(Question question, String office, Page page) {
        return new Line(
                "/cases/" + question.caseId() + "/authorities/questions/" + question.id(),
                question.content().subject(),
                office,
                page.date(day(question.sentAt())),
                state(question, page),
                tone(question));
    }

    Detail detail(CaseHead head, Question question, Page page) {
        LocalDate wished = question.wishedBy();
        String office = offices.name(question.organisation());
        return new Detail(
                head,
                question,
                office,
                topics.words(question.content().topics(), page),
                page.t("casework.exchange.sent", page.date(day(question.sentAt())), name(question.sentBy())),
                wished == null ? null : page.date(wished),
                state(question, page),
                tone(question),
                question.answers().stream()
                        .map(one -> given(one, one.byOffice() ? office : name(one.by()), page))
                        .toList());
    }

    Given given(Question.Answer answer, String by, Page page) {
        return new Given(
                page.date(answer.on()), answer.byOffice() ? by : page.t("casework.exchange.told", by), answer.text());
    }

    static String state(Question question, Page page) {
        Question.End end = question.end();
        String state = end != null ? end.kind().name() : question.waiting() ? "WAITING" : "ANSWERED";
        return page.t("casework.exchange.state." + state);
    }

    private static String tone(Question question) {
        Question.End end = question.end();
        if (end == null) {
            return question.waiting() ? "info" : "warn";
        }
        return switch (end.kind()) {
            case SETTLED -> "good";
            case TAKEN_BACK -> "";
            case RELEASE_REVOKED, CONSENT_WITHDRAWN -> "bad";
        };
    }

    String name(AccountId account) {
        return colleagues.name(account).orElse("–");
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BERLIN);
    }
}
