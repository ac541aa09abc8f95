package de.lotse.casework.linking;

import de.lotse.casework.SubjectOver;
import de.lotse.casework.SubjectTakenUp;
import de.lotse.casework.linking.Linkage.Happened;
import de.lotse.directory.Offer;
import de.lotse.directory.OfferId;
import de.lotse.directory.Offers;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The linkages of the cases within reach. */
@Repository
@Transactional
public class Linkages {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Offers offers;
    private final ApplicationEventPublisher events;

    Linkages(JdbcClient jdbc, Vault vault, Offers offers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.offers = offers;
        this.events = events;
    }

    /** The linkages of the case, the newest first. */
    @Transactional(readOnly = true)
    public List<Linkage> of(CaseId caseId) {
        return of(List.of(caseId));
    }

    /** The linkages of the cases, the newest first. */
    @Transactional(readOnly = true)
    public List<Linkage> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Map<UUID, List<Happened>> history = history(ids);
        List<Linked> linked =
                jdbc.sql("""
                        select * from casework_linkage where municipality_id = database_municipality() and case_id = any (?)
                        order by linked_at desc
                        """).param(ids).query((row, number) -> linked(row)).list();
        Map<OfferId, Offer> known = offers.find(
                linked.stream().flatMap(one -> Stream.ofNullable(one.offer())).toList());
        return linked.stream()
                .map(one -> one.linkage(known, Objects.requireNonNull(history.get(one.id()))))
                .toList();
    }

    /** The linkages of the cases that are planned and of which nothing was noted after the day. */
    @Transactional(readOnly = true)
    public List<Linkage> plannedSince(Collection<CaseId> cases, LocalDate day) {
        return of(waiting(cases, day)).stream()
                .filter(one -> one.planned() && !one.history().getFirst().on().isAfter(day))
                .toList();
    }

    /** The cases with such linkages, so that the others are not opened. */
    private List<CaseId> waiting(Collection<CaseId> cases, LocalDate day) {
        return jdbc.sql("""
                        select distinct l.case_id from (
                          select distinct on (s.case_id, s.linkage_id) s.case_id, s.state, s.happened_on from casework_linkage_state s
                          where s.municipality_id = database_municipality() and s.case_id = any (?)
                          order by s.case_id, s.linkage_id, s.happened_on desc, s.noted_at desc) l
                        where l.state not in ('STARTED', 'ENDED', 'FAILED') and l.happened_on <= ?
                        """)
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param(day)
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    /** A linkage as it was written. @param service where no offer of the directory was chosen */
    private record Linked(
            UUID id,
            CaseId caseId,
            @Nullable UUID goal,
            @Nullable OfferId offer,
            @Nullable String service,
            Linkage.Accompaniment accompaniment) {
        Linkage linkage(Map<OfferId, Offer> known, List<Happened> history) {
            Offer chosen = offer == null ? null : known.get(offer);
            String freely = service == null ? "–" : service;
            return new Linkage(
                    id,
                    caseId,
                    goal,
                    offer,
                    chosen == null ? freely : chosen.name(),
                    chosen == null ? null : chosen.provider(),
                    accompaniment,
                    history);
        }
    }

    /** One linkage of the case. */
    @Transactional(readOnly = true)
    public Optional<Linkage> find(CaseId caseId, UUID id) {
        return of(caseId).stream().filter(linkage -> linkage.id().equals(id)).findFirst();
    }

    private Map<UUID, List<Happened>> history(UUID[] cases) {
        record Row(UUID linkage, Happened happened) {}
        return jdbc
                .sql("""
                        select * from casework_linkage_state where municipality_id = database_municipality() and case_id = any (?)
                        order by happened_on desc, noted_at desc
                        """)
                .param(cases)
                .query((row, number) -> new Row(row.getObject("linkage_id", UUID.class), happened(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::linkage, Collectors.mapping(Row::happened, Collectors.toList())));
    }

    private Happened happened(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        byte[] note = row.getBytes("note");
        return new Happened(
                Linkage.State.valueOf(row.getString("state")),
                row.getObject("happened_on", LocalDate.class),
                failure == null ? null : Linkage.Failure.valueOf(failure),
                note == null ? null : vault.open(row.getObject("case_id", UUID.class), "linkage_state.note", note),
                row.getTimestamp("noted_at").toInstant(),
                new AccountId(row.getObject("noted_by", UUID.class)));
    }

    private Linked linked(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        UUID offer = row.getObject("offer_id", UUID.class);
        byte[] service = row.getBytes("service");
        return new Linked(
                row.getObject("linkage_id", UUID.class),
                new CaseId(caseId),
                row.getObject("goal_id", UUID.class),
                offer == null ? null : new OfferId(offer),
                service == null ? null : vault.open(caseId, "linkage.service", service),
                Linkage.Accompaniment.valueOf(row.getString("accompaniment")));
    }

    /** Adds a linkage. @return false if this identifier was used, e.g. by a double click */
    boolean insert(CaseId caseId, LinkOffer.Command linked) {
        return jdbc.sql("""
                        insert into casework_linkage (municipality_id, case_id, linkage_id, goal_id, offer_id, service, accompaniment,
                          linked_at, linked_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .param(caseId.value())
                        .param(linked.id())
                        .param(linked.goal())
                        .param(linked.offer() == null ? null : linked.offer().value())
                        .param(seal(caseId, "linkage.service", linked.service()))
                        .param(linked.accompaniment().name())
                        .update()
                == 1;
    }

    /** Keeps a dated fact, and says it where nothing more comes of the linkage. @return false if this identifier was used */
    boolean add(CaseId caseId, MoveLinkage.Command moved) {
        boolean added = insert(caseId, moved);
        if (added
                && moved.state().over()
                && find(caseId, moved.linkage()).filter(one -> !one.open()).isPresent()) {
            events.publishEvent(new SubjectOver(caseId, moved.linkage()));
        }
        return added;
    }

    /** Says that a linkage goes on that was over, where it does. */
    void takenUp(Linkage before) {
        if (!before.open()
                && find(before.caseId(), before.id()).filter(Linkage::open).isPresent()) {
            events.publishEvent(new SubjectTakenUp(before.caseId(), before.id()));
        }
    }

    private boolean insert(CaseId caseId, MoveLinkage.Command moved) {
        return jdbc.sql("""
                        insert into casework_linkage_state (municipality_id, case_id, state_id, linkage_id, state, happened_on, failure,
                          note, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .param(caseId.value())
                        .param(moved.id())
                        .param(moved.linkage())
                        .param(moved.state().name())
                        .param(moved.on())
                        .param(moved.failure() == null ? null : moved.failure().name())
                        .param(seal(caseId, "linkage_state.note", moved.note()))
                        .update()
                == 1;
    }

    /** What was noted of the linkage under this identifier. */
    @Transactional(readOnly = true)
    Optional<Happened> noted(CaseId caseId, MoveLinkage.Command moved) {
        return jdbc.sql("""
                        select * from casework_linkage_state
                        where municipality_id = database_municipality() and case_id = ? and state_id = ? and linkage_id = ?
                        """)
                .params(caseId.value(), moved.id(), moved.linkage())
                .query((row, number) -> happened(row))
                .optional();
    }

    private byte @Nullable [] seal(CaseId caseId, String field, @Nullable String text) {
        return text == null ? null : vault.seal(caseId.value(), field, text);
    }
}
