package de.lotse.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Slips as an authority sends them, and what came of them. */
final class SentSlips {
    private SentSlips() {}

    /** The authority sends somebody. @return the slip */
    static String slip(CaseBench abh, String family, String group) throws Exception {
        String id = uuid();
        assertThat(send(abh, id, family, group).status()).isEqualTo(302);
        return id;
    }

    /** The authority sends somebody. @param more further fields of the form: name, value */
    static CaseBench.Answer send(CaseBench abh, String id, String family, String group, String... more)
            throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "id", id, "family", family, "given", "Olha", "town", "schwerte", "language", "uk", "group", group));
        fields.addAll(List.of("agreedOn", today(), "agreed", "yes"));
        fields.addAll(List.of(more));
        return abh.send("/sending/slips", fields.toArray(String[]::new));
    }

    /** The consultation took place, with a record and with consent. */
    static void held(CaseBench consultation, CaseBench to, String id, String kind, String released) throws Exception {
        consultation.send("/slips/" + id + "/taking");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        assertThat(consultation
                        .send("/slips/" + id + "/result", result(to, kind, "yes", released))
                        .status())
                .isEqualTo(302);
    }

    /** The form with the result. */
    static String[] result(CaseBench to, String kind, String consented, String released) {
        return new String[] {
            "id",
            uuid(),
            "kind",
            kind,
            "heldOn",
            today(),
            "minutes",
            "45",
            "worker",
            to.account().toString(),
            "meetsOn",
            LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(7).toString(),
            "meetsTime",
            "09:30",
            "place",
            "Mährstraße 3",
            "note",
            "Nur für das Team",
            "consented",
            consented,
            "released",
            released
        };
    }

    /** How many rows of a table about the slip the account sees. */
    static Integer rows(CaseBench bench, String table, String id) {
        return Objects.requireNonNull(
                bench.<Integer>as(() -> bench.sql("select count(*) from " + table + " where slip_id = ?::uuid")
                        .param(id)
                        .query(Integer.class)
                        .single()));
    }

    static String uuid() {
        return Uuids.next().toString();
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
