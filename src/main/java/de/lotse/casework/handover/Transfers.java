package de.lotse.casework.handover;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The transfers the acting worker takes part in, and those of cases within her reach; what they say is sealed for the case. */
@Repository
@Transactional
public class Transfers {
    static final CaseTrace OFFERED = CaseTrace.rows("transfer", "casework_transfer", "");
    private static final String SELECT =
            "select * from casework_transfer where municipality_id = database_municipality()";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Transfers(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Adds an offer. @return false if the case is offered already, or the id was used by a double click */
    boolean insert(Transfer transfer) {
        Transfer.Offer offer = transfer.offer();
        Transfer.Client client = transfer.client();
        return jdbc.sql("""
                                insert into casework_transfer (municipality_id, case_id, transfer_id, number, giver_id, receiver_id, offered_at,
                                  offered_by, reason, reason_text, client, town, to_know, talk_on, talk_without, overlap_until)
                                values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(transfer.caseId().value())
                        .param(transfer.id())
                        .param(transfer.number())
                        .param(transfer.giver().value())
                        .param(transfer.receiver().value())
                        .param(Timestamp.from(transfer.offeredAt()))
                        .param(transfer.offeredBy().value())
                        .param(offer.reason())
                        .param(seal(transfer, "reason", offer.reasonText()))
                        .param(seal(transfer, "client", client == null ? null : client.name()))
                        .param(seal(transfer, "town", client == null ? null : client.town()))
                        .param(seal(transfer, "to_know", offer.toKnow()))
                        .param(offer.talkOn())
                        .param(seal(transfer, "talk_without", offer.talkWithout()))
                        .param(offer.overlapUntil())
                        .update()
                == 1;
    }

    /** The transfer, if the acting worker takes part in it or reaches the case. */
    @Transactional(readOnly = true)
    public Optional<Transfer> find(UUID id) {
        return query(" and transfer_id = ?", id).stream().findFirst();
    }

    /** The same, and nobody else answers it until this transaction ends. */
    Optional<Transfer> lock(UUID id) {
        return query(" and transfer_id = ? for update", id).stream().findFirst();
    }

    /** The offer of the case that waits for an answer. */
    @Transactional(readOnly = true)
    public Optional<Transfer> open(CaseId id) {
        return query(" and case_id = ? and ended_at is null", id.value()).stream()
                .findFirst();
    }

    /** All transfers of the case, newest first. */
    @Transactional(readOnly = true)
    public List<Transfer> of(CaseId id) {
        return query(" and case_id = ? order by offered_at desc", id.value());
    }

    /** Who gives the case to whom. @param takenOn the day it was accepted; null while it waits */
    public record Shown(
            UUID id,
            AccountId giver,
            AccountId receiver,
            @Nullable LocalDate takenOn) {}

    /** The newest transfer of the case that waits or was accepted after the day, without what it says. */
    @Transactional(readOnly = true)
    public Optional<Shown> shown(CaseId id, LocalDate after) {
        return jdbc.sql("""
                        select transfer_id, giver_id, receiver_id, (ended_at at time zone 'Europe/Berlin')::date as taken_on
                        from casework_transfer
                        where municipality_id = database_municipality() and case_id = ? and (ended_at is null
                          or (result = 'ACCEPTED' and (ended_at at time zone 'Europe/Berlin')::date > ?))
                        order by offered_at desc limit 1
                        """)
                .param(id.value())
                .param(after)
                .query((row, number) -> new Shown(
                        row.getObject("transfer_id", UUID.class),
                        account(row, "giver_id"),
                        account(row, "receiver_id"),
                        row.getObject("taken_on", LocalDate.class)))
                .optional();
    }

    /** What the acting worker gives, gets or arranges: everything open, and what ended since the day; newest first. */
    @Transactional(readOnly = true)
    public List<Transfer> mine(LocalDate since) {
        return query("""
                 and database_account() in (giver_id, receiver_id, offered_by) and (ended_at is null or ended_at >= ?)
                order by offered_at desc
                """, java.sql.Date.valueOf(since));
    }

    /** Writes down how it ended. */
    void end(Transfer transfer, Transfer.Result result, @Nullable String said) {
        jdbc.sql("""
                        update casework_transfer set ended_at = ?, ended_by = database_account(), result = ?, said = ?
                        where municipality_id = database_municipality() and transfer_id = ? and ended_at is null
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(result.name())
                .param(seal(transfer, "said", said))
                .param(transfer.id())
                .update();
    }

    private List<Transfer> query(String condition, Object value) {
        return jdbc.sql(SELECT + condition)
                .param(value)
                .query((row, number) -> transfer(row))
                .list();
    }

    private Transfer transfer(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        String client = open(caseId, row, "client");
        return new Transfer(
                row.getObject("transfer_id", UUID.class),
                new CaseId(caseId),
                row.getString("number"),
                account(row, "giver_id"),
                account(row, "receiver_id"),
                row.getTimestamp("offered_at").toInstant(),
                account(row, "offered_by"),
                client == null ? null : new Transfer.Client(client, open(caseId, row, "town")),
                new Transfer.Offer(
                        row.getString("reason"),
                        open(caseId, row, "reason_text"),
                        open(caseId, row, "to_know"),
                        row.getObject("talk_on", LocalDate.class),
                        open(caseId, row, "talk_without"),
                        row.getObject("overlap_until", LocalDate.class)),
                ended(caseId, row));
    }

    private Transfer.@Nullable Ended ended(UUID caseId, ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        return at == null
                ? null
                : new Transfer.Ended(
                        at.toInstant(),
                        account(row, "ended_by"),
                        Transfer.Result.valueOf(row.getString("result")),
                        open(caseId, row, "said"));
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }

    private byte @Nullable [] seal(Transfer transfer, String field, @Nullable String text) {
        return text == null ? null : vault.seal(transfer.caseId().value(), "transfer." + field, text);
    }

    private @Nullable String open(UUID caseId, ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        String field = column.equals("reason_text") ? "reason" : column;
        return sealed == null ? null : vault.open(caseId, "transfer." + field, sealed);
    }
}
