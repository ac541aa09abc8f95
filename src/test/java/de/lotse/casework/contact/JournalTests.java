package de.lotse.casework.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The contacts of a case as they are read again. */
@LotseTest
class JournalTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId id = CaseId.next();

    @BeforeEach
    void threeContacts() throws Exception {
        bench = new CaseBench(app, "unna");
        id = bench().open(null, null, null);
        record(today.minusDays(2), "Erste Notiz: Kita-Platz", "interpreter", "POOL", "place", "Café Beispielplatz");
        record(today, "Zweite Notiz: Bewerbung", "unqualified", "yes", "minutes", "45", "needs", "work");
        record(
                today.minusDays(1),
                "Dritte Notiz",
                "step",
                "Anruf beim Träger",
                "stepOn",
                today.plusDays(4).toString());
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private void record(LocalDate on, String note, String... more) throws Exception {
        java.util.List<String> fields = new java.util.ArrayList<>(java.util.List.of(
                "id",
                Uuids.next().toString(),
                "case",
                id.toString(),
                "kind",
                "office",
                "outcome",
                "HELD",
                "on",
                on.toString(),
                "note",
                note));
        fields.addAll(java.util.List.of(more));
        assertThat(bench().send("/contacts", fields.toArray(String[]::new)).status())
                .isEqualTo(302);
    }

    private String journal(String searched) throws Exception {
        return bench().see("/cases/" + id + "/contacts?q=" + searched).body();
    }

    @Test
    @Requirement("CW-07")
    void theLatestDayComesFirstWithAllThatWasNoted() throws Exception {
        assertThat(journal(""))
                .containsSubsequence("Zweite Notiz", "Dritte Notiz", "Erste Notiz")
                .contains(
                        "3 Gespräche, 2 qualifiziert",
                        "nicht qualifiziert",
                        "45 Min.",
                        "Sprachmittlung: Sprachmittlerpool",
                        "Café Beispielplatz",
                        "nächster Schritt: Anruf beim Träger");
    }

    @Test
    @Requirement("CW-07")
    void theSealedNotesAreSearchedByAnyWordOfAnEntry() throws Exception {
        assertThat(journal("BEWERBUNG")).contains("Zweite Notiz").doesNotContain("Erste Notiz", "Dritte Notiz");
        assertThat(journal("beispielplatz")).contains("Erste Notiz").doesNotContain("Zweite Notiz");
        assertThat(journal("anruf beim")).contains("Dritte Notiz").doesNotContain("Erste Notiz");
        assertThat(journal("nirgendwo")).contains("Nichts gefunden").doesNotContain("Erste Notiz");
    }

    @Test
    @Requirement("ACC-02")
    void aColleagueReadsNothingAndWritesNothingIntoIt() throws Exception {
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.see("/cases/" + id + "/contacts").status()).isEqualTo(404);
        assertThat(colleague
                        .send(
                                "/contacts",
                                "id",
                                Uuids.next().toString(),
                                "case",
                                id.toString(),
                                "kind",
                                "office",
                                "outcome",
                                "HELD",
                                "on",
                                today.toString())
                        .status())
                .isEqualTo(404);
        assertThat(bench().count("casework_contact", id)).isEqualTo(3);
    }
}
