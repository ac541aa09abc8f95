package de.lotse.casework.linking;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseClosed;
import de.lotse.casework.CaseTransferred;
import de.lotse.casework.casefile.PersonCases;
import de.lotse.casework.casefile.PlannedExchange;
import de.lotse.casework.linking.Cooperation.Step;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.consent.ReleaseRevoked;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops open cooperations when somebody takes something back: those about her with a body to which no release of hers leads any more
 * (CON-03a), all about her when she withdraws her consent, and all of a case when it is the client (CON-02). A tandem with a colleague ends
 * with the case, and when the colleague takes it over (CW-16a).
 */
@Service
@Transactional
class StopCooperations implements PlannedExchange {
    private final PersonCases cases;
    private final Cooperations cooperations;
    private final Disclosures disclosures;
    private final Cooperate.Opening opening;
    private final Audit audit;
    private final Clock clock;

    StopCooperations(
            PersonCases cases,
            Cooperations cooperations,
            Disclosures disclosures,
            Cooperate.Opening opening,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.cooperations = cooperations;
        this.disclosures = disclosures;
        this.opening = opening;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> planned(PersonId person, String recipientKey, Page page) {
        return open(person)
                .filter(one -> recipientKey.equals(one.key()))
                .map(one -> page.t("casework.linking.cooperation.kind." + one.kind()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<With> planned(Map<CaseId, PersonId> clients) {
        return cooperations.open(clients.keySet()).stream()
                .flatMap(one -> Stream.ofNullable(one.key()).map(key -> new With(one.about(), key)))
                .collect(Collectors.toSet());
    }

    @EventListener
    void on(ReleaseRevoked revoked) {
        LocalDate today = LocalDate.now(clock);
        open(revoked.person())
                .filter(one -> revoked.recipientKey().equals(one.key()) && uncovered(revoked.person(), one))
                .forEach(one -> stop(one, today));
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        PersonId person = withdrawn.person();
        open(person).forEach(one -> stop(one, withdrawn.on()));
        cooperations.open(cases.openAsClient(person)).forEach(one -> stop(one, withdrawn.on()));
    }

    /** A tandem ends with the case: nobody goes on reading a closed file. */
    @EventListener
    void on(CaseClosed closed) {
        LocalDate today = LocalDate.now(clock);
        cooperations.open(List.of(closed.caseId())).stream()
                .filter(one -> one.grant() != null)
                .forEach(one -> end(one, Step.What.ENDED, today));
    }

    /** Nobody works in tandem with herself. */
    @EventListener
    void on(CaseTransferred transferred) {
        LocalDate today = LocalDate.now(clock);
        cooperations.open(List.of(transferred.caseId())).stream()
                .filter(one -> transferred.receiver().equals(one.colleague()))
                .forEach(one -> end(one, Step.What.ENDED, today));
    }

    /** Those about her. */
    private Stream<Cooperation> open(PersonId person) {
        return cooperations.open(cases.openIds(person)).stream()
                .filter(one -> one.about().equals(person));
    }

    private boolean uncovered(PersonId person, Cooperation one) {
        Recipient with = one.with();
        return with != null && disclosures.missing(person, with, one.topics()).isPresent();
    }

    private void stop(Cooperation one, LocalDate on) {
        end(one, Step.What.STOPPED, on);
    }

    private void end(Cooperation one, Step.What how, LocalDate on) {
        UUID id = UUID.nameUUIDFromBytes(("stopped:" + one.id()).getBytes(StandardCharsets.UTF_8));
        if (cooperations.add(one, new Step(id, how, on, null))) {
            UUID grant = one.grant();
            if (grant != null) {
                opening.grants().end(grant);
            }
            audit.changed("cooperation-moved", Subject.of(one.caseId()), how.name());
        }
    }
}
