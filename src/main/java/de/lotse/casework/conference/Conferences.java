package de.lotse.casework.conference;

import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Slot;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conferences of the cases within reach. */
@Repository
@Transactional
public class Conferences {
    /** Neither called off nor told to the client. */
    private static final String WAITING = """
             and conference_id not in (select o.conference_id from casework_conference_step o
              where o.municipality_id = database_municipality() and o.case_id = any (:cases) and o.kind in ('CANCELLED', 'INFORMED'))
            """;

    private static final Comparator<Conference> LATEST_FIRST =
            Comparator.comparing(Conference::on).thenComparing(Conference::at).reversed();
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ConferenceRows rows;

    Conferences(JdbcClient jdbc, Vault vault, ConferenceRows rows) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.rows = rows;
    }

    /** The conferences of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<Conference> of(CaseId caseId) {
        return read(List.of(caseId), "");
    }

    /** The conferences of the cases that are to be held, or of which the client does not know yet what came; the latest first. */
    @Transactional(readOnly = true)
    public List<Conference> waiting(Collection<CaseId> cases) {
        return cases.isEmpty() ? List.of() : read(cases, WAITING);
    }

    private List<Conference> read(Collection<CaseId> cases, String which) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Map<UUID, List<Participant>> participants = grouped(ids, "participant", which, rows::participant);
        Map<UUID, List<Step>> steps = grouped(ids, "step", which, rows::step);
        return jdbc
                .sql(
                        "select *, array(select access_kept(named) from unnest(person_ids) named) as also from casework_conference"
                                + " where municipality_id = database_municipality() and case_id = any (:cases)" + which)
                .param("cases", ids)
                .query((row, number) -> rows.conference(row, participants, steps))
                .list()
                .stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Conference> find(CaseId caseId, UUID id) {
        return of(caseId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private <T> Map<UUID, List<T>> grouped(UUID[] cases, String what, String which, RowMapper<T> reading) {
        record Of<R>(UUID conference, R one) {}
        return jdbc
                .sql("select * from casework_conference_" + what
                        + " where municipality_id = database_municipality() and case_id = any (:cases)" + which
                        + " order by noted_at")
                .param("cases", cases)
                .query((row, number) -> new Of<>(ConferenceRows.conferenceId(row), reading.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::conference, Collectors.mapping(Of::one, Collectors.toList())));
    }

    /** Who wrote something down, and when. */
    record Noted(AccountId by, Instant at) {}

    /** Who wrote the step down, and when. */
    @Transactional(readOnly = true)
    Optional<Noted> noted(CaseId caseId, UUID step) {
        return jdbc.sql("""
                        select noted_by, noted_at from casework_conference_step
                        where municipality_id = database_municipality() and case_id = ? and step_id = ?
                        """)
                .params(caseId.value(), step)
                .query((row, number) -> new Noted(
                        new AccountId(row.getObject("noted_by", UUID.class)),
                        row.getTimestamp("noted_at").toInstant()))
                .optional();
    }

    private byte @Nullable [] sealed(CaseId caseId, String field, @Nullable String text) {
        return text == null ? null : vault.seal(caseId.value(), field, text);
    }

    /** Keeps it. @return false if this identifier was used, e.g. by a double click */
    boolean add(Conference one) {
        return jdbc.sql("""
                        insert into casework_conference (municipality_id, case_id, conference_id, format, held_on, held_at, place, occasion,
                          agenda, topics, agreed_on, client_takes_part, client_why, person_ids, convened_at, convened_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(one.caseId().value(), one.id(), one.format(), one.on(), one.at())
                        .param(sealed(one.caseId(), ConferenceRows.PLACE, one.place()))
                        .param(sealed(one.caseId(), "conference.occasion", one.occasion()))
                        .param(sealed(one.caseId(), "conference.agenda", one.agenda()))
                        .param(one.topics().toArray(String[]::new))
                        .params(one.agreedOn(), one.clientTakesPart())
                        .param(sealed(one.caseId(), "conference.client", one.clientWhy()))
                        .param(one.also().stream().map(PersonId::value).toArray(UUID[]::new))
                        .update()
                == 1;
    }

    /** Keeps a participant. @return false if this identifier was used */
    boolean add(CaseId caseId, UUID conference, Participant one) {
        OrganisationId organisation = one.recipient().organisation();
        return jdbc.sql("""
                        insert into casework_conference_participant (municipality_id, case_id, participant_id, conference_id,
                          recipient_kind, recipient_key, recipient_name, organisation_id, duty, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(caseId.value(), one.id(), conference)
                        .params(one.recipient().kind().name(), one.key())
                        .param(sealed(
                                caseId, "conference.recipient", one.recipient().name()))
                        .param(organisation == null ? null : organisation.value())
                        .param(sealed(caseId, "conference.duty", one.duty()))
                        .update()
                == 1;
    }

    /** Keeps a fact. @return false if this identifier was used */
    boolean add(CaseId caseId, UUID conference, Step step) {
        Slot to = step.to();
        return jdbc.sql("""
                        insert into casework_conference_step (municipality_id, case_id, step_id, conference_id, kind, participant_id,
                          happened_on, note, moved_on, moved_at, moved_place, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(caseId.value(), step.id(), conference)
                        .param(step.kind().name())
                        .param(step.participant())
                        .param(step.on())
                        .param(sealed(caseId, "conference.note", step.note()))
                        .param(to == null ? null : to.on())
                        .param(to == null ? null : to.at())
                        .param(sealed(caseId, ConferenceRows.PLACE, to == null ? null : to.place()))
                        .update()
                == 1;
    }
}
