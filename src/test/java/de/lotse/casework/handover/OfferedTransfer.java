package de.lotse.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;

/** The form of the giver who talked with the receiver today. */
public final class OfferedTransfer {
    private OfferedTransfer() {}

    /** The giver offers the case. @return the transfer */
    static UUID of(CaseId id, CaseBench giver, CaseBench receiver, String... more) throws Exception {
        UUID transfer = Uuids.next();
        String[] fields = fields(transfer, receiver, more);
        assertThat(giver.send("/cases/" + id + "/transfer", fields).status()).isEqualTo(302);
        return transfer;
    }

    /** What is sent: name, value, name, value. @param more further fields, as many as are wanted */
    public static String[] fields(UUID transfer, CaseBench receiver, String... more) {
        String[] fields = {
            "id",
            transfer.toString(),
            "receiver",
            receiver.account().toString(),
            "reason",
            "load",
            "talkOn",
            LocalDate.now(ZoneId.of("Europe/Berlin")).toString(),
            "toKnow",
            "Der Antrag liegt beim Amt."
        };
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
