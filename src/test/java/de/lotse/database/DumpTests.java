package de.lotse.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.casework.CaseBench;
import de.lotse.casework.contact.Contact;
import de.lotse.casework.contact.RecordContact;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody sees who carries the whole database away, as the owner who is bound by nothing (quality scenario Q7). */
@LotseTest
class DumpTests {
    private static final String NOTE = "Kursbeispiel-Geheimsatz im Gespräch";

    @Autowired
    DatabaseAccess database;

    @Autowired
    ApplicationContext app;

    @Test
    void aDumpHoldsNoNameAndNoNoteInClearText() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open("luenen", null, null);
        bench.as(() -> app.getBean(RecordContact.class).record(contact(id), Set.of()));
        assertThat(bench.count("casework_contact", id)).isEqualTo(1);
        String dump = dump();
        assertThat(dump).contains(id.toString());
        for (String secret : List.of("Mithal", "Hanan", NOTE, "Rückruf-Beispielschritt", "Dumpplatz")) {
            assertThat(dump).doesNotContain(secret).doesNotContain(hex(secret));
        }
    }

    private static Contact contact(CaseId id) {
        return new Contact(
                Uuids.next(),
                id,
                LocalDate.of(2026, 11, 2),
                null,
                30,
                "telephone",
                Contact.Outcome.HELD,
                true,
                "Beispielcafé am Dumpplatz",
                new Contact.Mediation(null, Contact.Interpreter.NONE_NEEDED, false),
                List.of(),
                NOTE,
                "Rückruf-Beispielschritt",
                LocalDate.of(2026, 12, 1),
                null,
                List.of());
    }

    /** Every row of every table, with sealed bytes as the hexadecimal text a dump shows. */
    private String dump() throws Exception {
        DatabaseAccess.Login owner = database.owner();
        StringWriter all = new StringWriter();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy \"" + table + "\" to stdout", all);
            }
        }
        return all.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
