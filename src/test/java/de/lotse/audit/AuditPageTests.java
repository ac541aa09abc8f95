package de.lotse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.database.OwnersHand;
import de.lotse.shared.CaseId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The record as the data-protection officer reads it: who, what, when, why. */
@LotseTest
class AuditPageTests {
    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench worker;
    private @Nullable CaseBench officer;
    private CaseId id = CaseId.next();

    @BeforeEach
    void aCaseAndAnOfficer() {
        worker = new CaseBench(app, "dueren");
        officer = new CaseBench(app, "dueren", Role.DATA_PROTECTION_OFFICER);
        id = worker().open("juelich", "welcome", null);
    }

    private CaseBench worker() {
        return Objects.requireNonNull(worker);
    }

    private CaseBench officer() {
        return Objects.requireNonNull(officer);
    }

    /** The cells of the newest line about the case, as text. */
    private String line(String action) throws Exception {
        String body = officer().see("/audit?action=" + action).body();
        String subject = "Fallakte " + id.toString().substring(24);
        Matcher rows =
                Pattern.compile("<tr role=\"row\"><td.*?</tr>", Pattern.DOTALL).matcher(body);
        while (rows.find()) {
            if (rows.group().contains(subject)) {
                return rows.group()
                        .replaceAll("<[^>]+>", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
            }
        }
        return "";
    }

    @Test
    @Requirement("ACC-02")
    void aLookSaysWhoSawWhatAndWhen() throws Exception {
        assertThat(worker().see("/cases/" + id).status()).isEqualTo(200);
        assertThat(line("look"))
                .matches("\\d{2}\\.\\d{2}\\.\\d{4} \\d{2}:\\d{2} Bea Beispiel gesehen Fallakte \\w{12} Überblick");
    }

    @Test
    @Requirement("ACC-02")
    void aGrantSaysToWhomAndWhy() throws Exception {
        assertThat(line("grant-given")).contains("Bea Beispiel Zugriff erteilt", "Zuständigkeit Bea Beispiel");
    }

    @Test
    @Requirement({"ACC-02", "CON-03a"})
    void whatNeedsAReasonShowsIt() throws Exception {
        worker().as(() -> {
            app.getBean(Audit.class)
                    .justified("disclosed-without-release", Subject.of(id), "CHILD_PROTECTION", "SERVICE PHONE");
            return id;
        });
        assertThat(line("disclosed-without-release"))
                .endsWith("Beratungs- oder Hilfsdienst am Telefon – Kindeswohlgefährdung (§ 4 KKG)")
                .contains("Daten ohne Entbindung weitergegeben");
    }

    @Test
    @Requirement({"ACC-03", "ACC-07"})
    void theOfficerReadsTheRecordButNoCaseAndTheWorkerReadsNoRecord() throws Exception {
        assertThat(officer().see("/cases/" + id).status()).isEqualTo(404);
        assertThat(worker().see("/audit").status()).isEqualTo(404);
        assertThat(worker().send("/audit/verification").status()).isEqualTo(404);
        assertThat(officer().see("/audit").body()).doesNotContain("Mithal");
    }

    @Test
    @Requirement("ORG-01")
    void theRecordOfAnotherMunicipalityIsNotThere() throws Exception {
        CaseBench elsewhere = new CaseBench(app, "herne", Role.DATA_PROTECTION_OFFICER);
        assertThat(elsewhere.see("/audit").body()).doesNotContain(id.toString().substring(24));
    }

    @Test
    void olderLinesKeepTheFilter() throws Exception {
        worker().as(() -> {
            for (int line = 0; line < 101; line++) {
                app.getBean(Audit.class).changed("plan-signed", Subject.of(id), "revision " + line);
            }
            return id;
        });
        String newest = officer().see("/audit?actor=bea&action=plan-signed").body();
        assertThat(newest).contains("revision 100<", "revision 1<").doesNotContain("revision 0<");
        Matcher older =
                Pattern.compile("href=\"(/audit\\?[^\"]*before=[^\"]*)\"").matcher(newest);
        assertThat(older.find()).isTrue();
        String link = older.group(1).replace("&amp;", "&");
        assertThat(link).contains("actor=bea", "action=plan-signed");
        assertThat(officer().see(link).body())
                .contains("revision 0<")
                .doesNotContain("revision 1<", "<td role=\"cell\">Fall eröffnet");
    }

    @Test
    void anActorIsSearchedByWhatIsTypedAndNotByPattern() throws Exception {
        assertThat(officer().see("/audit?actor=be%25el").body()).contains("Nichts gefunden");
        assertThat(officer().see("/audit?actor=BEISPIEL").body()).doesNotContain("Nichts gefunden");
    }

    @Test
    void theCheckSaysThatNothingWasChangedOrWhichNumberWas() throws Exception {
        String page = officer().send("/audit/verification").body();
        assertThat(page).contains("Unversehrt: ");
        Matcher seal = Pattern.compile("<code>(\\d+-[0-9a-f]{20})</code>").matcher(page);
        assertThat(seal.find()).isTrue();
        assertThat(officer().send("/audit/verification", "kept", seal.group(1)).body())
                .contains("Das notierte Siegel steht unverändert im Protokoll.");
        assertThat(officer().send("/audit/verification", "kept", "1-00").body())
                .contains("Das notierte Siegel steht nicht mehr im Protokoll.");
        OwnersHand hand = new OwnersHand(app);
        long number = officer()
                .as(() -> officer()
                        .sql("select entry_id from audit_entry where subject_id = ? and action = 'case-opened'")
                        .param(id.value())
                        .query(Long.class)
                        .single());
        hand.run("update audit_entry set actor = actor || '!' where entry_id = ?", number);
        assertThat(officer().send("/audit/verification").body())
                .contains("Achtung: ", "Nummern [" + number + "]")
                .doesNotContain("Unversehrt: ");
        hand.run("update audit_entry set actor = left(actor, -1) where entry_id = ?", number);
        assertThat(officer().send("/audit/verification").body()).contains("Unversehrt: ");
    }
}
