package de.lotse.casework.exchange;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.PersonCases;
import de.lotse.casework.casefile.PlannedExchange;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.consent.Disclosures;
import de.lotse.consent.ReleaseRevoked;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends open questions when somebody takes something back: those about her to one authority when no release covers them any more
 * (CON-03a), all about her when she withdraws her consent, and all of a case when it is the client (CON-02). The authority's desk closes
 * by itself, below the application.
 */
@Service
@Transactional
class StopQuestions implements PlannedExchange {
    private final PersonCases cases;
    private final Questions questions;
    private final Offices offices;
    private final Disclosures disclosures;
    private final Audit audit;

    StopQuestions(PersonCases cases, Questions questions, Offices offices, Disclosures disclosures, Audit audit) {
        this.cases = cases;
        this.questions = questions;
        this.offices = offices;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> planned(PersonId person, String recipientKey, Page page) {
        return open(person)
                .filter(one -> one.recipientKey().equals(recipientKey))
                .map(one -> page.t("casework.exchange.planned", one.content().subject()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<With> planned(Map<CaseId, PersonId> clients) {
        return questions.open(clients.keySet()).stream()
                .map(one -> new With(one.about(), one.recipientKey()))
                .collect(Collectors.toSet());
    }

    @EventListener
    void on(ReleaseRevoked revoked) {
        open(revoked.person())
                .filter(one -> one.recipientKey().equals(revoked.recipientKey()) && uncovered(revoked.person(), one))
                .forEach(one -> end(one, Question.End.Kind.RELEASE_REVOKED));
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        PersonId person = withdrawn.person();
        open(person).forEach(one -> end(one, Question.End.Kind.CONSENT_WITHDRAWN));
        questions.open(cases.openAsClient(person)).forEach(one -> end(one, Question.End.Kind.CONSENT_WITHDRAWN));
    }

    /** Those about her. */
    private Stream<Question> open(PersonId person) {
        return questions.open(cases.openIds(person)).stream()
                .filter(one -> one.about().equals(person));
    }

    /** Also where the authority is not known here any more: nobody can say then that a release covers it. */
    private boolean uncovered(PersonId person, Question question) {
        return offices.find(question.organisation())
                .map(office -> disclosures
                        .missing(person, office, question.content().topics(), SendQuestion.ASK_AND_BE_TOLD)
                        .isPresent())
                .orElse(true);
    }

    private void end(Question question, Question.End.Kind kind) {
        if (questions.end(question.caseId(), question.id(), kind)) {
            audit.changed("question-ended", Subject.of(question.caseId()), kind.name());
        }
    }
}
