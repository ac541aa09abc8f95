package de.lotse.casework.handover;

import de.lotse.casework.CaseBench;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;

/** The form of the giver who talked with the receiver today. */
public final class OfferedTransfer {
    private OfferedTransfer() {}

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
