package de.lotse.casework.conference;

import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Slot;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.consent.Recipient;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a conference of its rows, and opens what is sealed in them. */
@Component
class ConferenceRows {
    static final String PLACE = "conference.place";
    private final Vault vault;

    ConferenceRows(Vault vault) {
        this.vault = vault;
    }

    static UUID conferenceId(ResultSet row) throws SQLException {
        return row.getObject("conference_id", UUID.class);
    }

    Conference conference(ResultSet row, Map<UUID, List<Participant>> participants, Map<UUID, List<Step>> steps)
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
                slots.size() == 1 ? null : slots.get(slots.size() - 2),
                Arrays.stream((UUID[]) row.getArray("also").getArray())
                        .map(PersonId::new)
                        .toList());
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

    Participant participant(ResultSet row, int number) throws SQLException {
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

    Step step(ResultSet row, int number) throws SQLException {
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

    private @Nullable String opened(UUID owner, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(owner, field, sealed);
    }
}
