package de.lotse.casework.conference;

import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Slot;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.consent.Recipient;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String PLACE = "conference.place";
    private static final Comparator<Conference> LATEST_FIRST =
            Comparator.comparing(Conference::on).thenComparing(Conference::at).reversed();
    private final JdbcClient jdbc;
    private final Vault vault;

    Conferences(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
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
        Map<UUID, List<Participant>> participants = grouped(ids, "participant", which, this::participant);
        Map<UUID, List<Step>> steps = grouped(ids, "step", which, this::step);
        return jdbc
                .sql("select * from casework_conference where municipality_id = database_municipality()"
                        + " and case_id = any (:cases)" + which)
                .param("cases", ids)
                .query((row, number) -> conference(row, participants, steps))
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
                .query((row, number) -> new Of<>(conferenceId(row), reading.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::conference, Collectors.mapping(Of::one, Collectors.toList())));
    }

    private static UUID conferenceId(ResultSet row) throws SQLException {
        return row.getObject("conference_id", UUID.class);
    }

    private Conference conference(ResultSet row, Map<UUID, List<Participant>> participants, Map<UUID, List<Step>> steps)
            throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        UUID id = conferenceId(row);
        List<Step> happened = steps.getOrDefault(id, List.of());
        List<Slot> slots = slots(row, happened);
        Slot now = slots.getLast();
        return new Conference(
                id,
                new CaseId(owner),
                row.getString("format"),
                now.on(),
                now.at(),
                now.place(),
                vault.open(owner, "conference.occasion", row.getBytes("occasion")),
                vault.open(owner, "conference.agenda", row.getBytes("agenda")),
                Arrays.asList((String[]) row.getArray("topics").getArray()),
                row.getObject("agreed_on", LocalDate.class),
                row.getBoolean("client_takes_part"),
                opened(owner, "conference.client", row.getBytes("client_why")),
                participants.getOrDefault(id, List.of()),
                happened,
                slots.size() == 1 ? null : slots.get(slots.size() - 2));
    }

    /** When and where it was convened for, then each slot it was moved to. */
    private List<Slot> slots(ResultSet row, List<Step> happened) throws SQLException {
        List<Slot> slots = new ArrayList<>();
        slots.add(new Slot(
                row.getObject("held_on", LocalDate.class),
                row.getObject("held_at", LocalTime.class),
                vault.open(row.getObject("case_id", UUID.class), PLACE, row.getBytes("place"))));
        for (Step step : happened) {
            Slot to = step.to();
            if (to != null) {
                slots.add(to);
            }
        }
        return slots;
    }

    private Participant participant(ResultSet row, int number) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new Participant(
                row.getObject("participant_id", UUID.class),
                new Recipient(
                        Recipient.Kind.valueOf(row.getString("recipient_kind")),
                        organisation == null ? null : new OrganisationId(organisation),
                        vault.open(owner, "conference.recipient", row.getBytes("recipient_name"))),
                row.getString("recipient_key"),
                opened(owner, "conference.duty", row.getBytes("duty")));
    }

    private Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("step_id", UUID.class),
                Step.Kind.valueOf(row.getString("kind")),
                row.getObject("participant_id", UUID.class),
                row.getObject("happened_on", LocalDate.class),
                opened(row.getObject("case_id", UUID.class), "conference.note", row.getBytes("note")),
                movedTo(row));
    }

    private @Nullable Slot movedTo(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("moved_on", LocalDate.class);
        return on == null
                ? null
                : new Slot(
                        on,
                        row.getObject("moved_at", LocalTime.class),
                        vault.open(row.getObject("case_id", UUID.class), PLACE, row.getBytes("moved_place")));
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

    private @Nullable String opened(UUID owner, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(owner, field, sealed);
    }

    private byte @Nullable [] sealed(CaseId caseId, String field, @Nullable String text) {
        return text == null ? null : vault.seal(caseId.value(), field, text);
    }

    /** Keeps it. @return false if this identifier was used, e.g. by a double click */
    boolean add(Conference one) {
        return jdbc.sql("""
                        insert into casework_conference (municipality_id, case_id, conference_id, format, held_on, held_at, place, occasion,
                          agenda, topics, agreed_on, client_takes_part, client_why, convened_at, convened_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(one.caseId().value(), one.id(), one.format(), one.on(), one.at())
                        .param(sealed(one.caseId(), PLACE, one.place()))
                        .param(sealed(one.caseId(), "conference.occasion", one.occasion()))
                        .param(sealed(one.caseId(), "conference.agenda", one.agenda()))
                        .param(one.topics().toArray(String[]::new))
                        .params(one.agreedOn(), one.clientTakesPart())
                        .param(sealed(one.caseId(), "conference.client", one.clientWhy()))
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
                        .param(sealed(caseId, PLACE, to == null ? null : to.place()))
                        .update()
                == 1;
    }
}
