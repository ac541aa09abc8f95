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
 * Ends conflicts that are not cleared yet when somebody takes something back: those about her with one authority when no release allows to
 * talk there any more (CON-03a), all about her when she withdraws her consent, and all of a case when it is the client (CON-02). The talks
 * that were held and what was agreed stay.
 */
@Service
@Transactional
class StopConflicts implements PlannedExchange {
    private final PersonCases cases;
    private final ClearConflict.Records records;
    private final Offices offices;
    private final Disclosures disclosures;
    private final Audit audit;

    StopConflicts(
            PersonCases cases, ClearConflict.Records records, Offices offices, Disclosures disclosures, Audit audit) {
        this.cases = cases;
        this.records = records;
        this.offices = offices;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> planned(PersonId person, String recipientKey, Page page) {
        return open(person)
                .filter(one -> with(one, recipientKey))
                .map(one -> page.t("casework.exchange.conflict.planned", one.next()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<With> planned(Map<CaseId, PersonId> clients) {
        return records.open(clients.keySet()).stream()
                .map(one -> new With(one.about(), one.organisation().toString()))
                .collect(Collectors.toSet());
    }

    @EventListener
    void on(ReleaseRevoked revoked) {
        open(revoked.person())
                .filter(one -> with(one, revoked.recipientKey()) && uncovered(one))
                .forEach(one -> end(one, Conflict.End.RELEASE_REVOKED));
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        PersonId person = withdrawn.person();
        open(person).forEach(one -> end(one, Conflict.End.CONSENT_WITHDRAWN));
        records.open(cases.openAsClient(person)).forEach(one -> end(one, Conflict.End.CONSENT_WITHDRAWN));
    }

    /** An authority is an organisation, so its releases are known by its id. */
    private static boolean with(Conflict conflict, String recipientKey) {
        return recipientKey.equals(conflict.organisation().toString());
    }

    /** Those about her. */
    private Stream<Conflict> open(PersonId person) {
        return records.open(cases.openIds(person)).stream()
                .filter(one -> one.about().equals(person));
    }

    /** Also where the authority is not known here any more: nobody can say then that a release covers it. */
    private boolean uncovered(Conflict conflict) {
        return offices.find(conflict.organisation())
                .map(office -> disclosures
                        .missing(conflict.about(), office, conflict.topics(), ClearConflict.CONFER)
                        .isPresent())
                .orElse(true);
    }

    private void end(Conflict conflict, Conflict.End kind) {
        if (records.conflicts().end(conflict, kind)) {
            audit.changed("conflict-ended", Subject.of(conflict.caseId()), kind.name());
        }
    }
}
