package de.lotse.casework.linking;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.PersonCases;
import de.lotse.casework.casefile.PlannedExchange;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.consent.Recipients;
import de.lotse.consent.ReleaseRevoked;
import de.lotse.consent.Releases;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops what is planned when the client takes something back: with one recipient when its release is revoked (CON-03a), with
 * everybody when consent is withdrawn (CON-02). What has begun is hers and goes on without the worker.
 */
@Service
@Transactional
public class StopLinkages implements PlannedExchange {
    private final PersonCases cases;
    private final Linkages linkages;
    private final Recipients recipients;
    private final Releases releases;
    private final Audit audit;
    private final Clock clock;

    StopLinkages(
            PersonCases cases, Linkages linkages, Recipients recipients, Releases releases, Audit audit, Clock clock) {
        this.cases = cases;
        this.linkages = linkages;
        this.recipients = recipients;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is planned with the recipient in the open cases of the person. @param recipientKey as {@link Releases#key} makes it */
    @Transactional(readOnly = true)
    public List<Linkage> planned(PersonId person, String recipientKey) {
        List<Linkage> all = planned(person).toList();
        Map<String, String> keys = keys(all);
        return all.stream()
                .filter(linkage -> recipientKey.equals(keys.get(linkage.recipient())))
                .toList();
    }

    /** The key of each recipient, by the name. */
    private Map<String, String> keys(List<Linkage> linkages) {
        return recipients.named(linkages.stream().map(Linkage::recipient).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, known -> releases.key(known.getValue())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> planned(PersonId person, String recipientKey, Page page) {
        return planned(person, recipientKey).stream().map(Linkage::name).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<With> planned(Map<CaseId, PersonId> clients) {
        List<Linkage> all =
                linkages.of(clients.keySet()).stream().filter(Linkage::planned).toList();
        Map<String, String> keys = keys(all);
        return all.stream()
                .map(one -> new With(
                        Objects.requireNonNull(clients.get(one.caseId())),
                        Objects.requireNonNull(keys.get(one.recipient()))))
                .collect(Collectors.toSet());
    }

    @EventListener
    void on(ReleaseRevoked revoked) {
        LocalDate today = LocalDate.now(clock);
        boolean another = releases.of(revoked.person()).stream()
                .anyMatch(release -> release.key().equals(revoked.recipientKey()) && release.holds(today));
        if (!another) {
            planned(revoked.person(), revoked.recipientKey())
                    .forEach(linkage -> stop(linkage, Linkage.Failure.RELEASE_REVOKED, today));
        }
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        planned(withdrawn.person())
                .forEach(linkage -> stop(linkage, Linkage.Failure.CONSENT_WITHDRAWN, withdrawn.on()));
    }

    private Stream<Linkage> planned(PersonId person) {
        return linkages.of(cases.openAsClient(person)).stream().filter(Linkage::planned);
    }

    private void stop(Linkage linkage, Linkage.Failure why, LocalDate on) {
        UUID id = UUID.nameUUIDFromBytes(
                (why + ":" + linkage.id() + linkage.history().size()).getBytes(StandardCharsets.UTF_8));
        linkages.add(
                linkage.caseId(),
                new MoveLinkage.Command(linkage.caseId(), id, linkage.id(), Linkage.State.FAILED, on, why, null, null));
        audit.changed("linkage-stopped", Subject.of(linkage.caseId()), why.name());
    }
}
