package de.lotse.casework.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.Talk;
import de.lotse.database.OwnersHand;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was noted wrong about a talk is put right; what stood there stays readable, and what is counted follows (Art. 16 GDPR). */
@LotseTest
class CorrectContactTests {
    private static final String OVERTAKEN = "Inzwischen hat Bea Beispiel diesen Kontakt korrigiert";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId id;

    @Autowired
    CorrectContactTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        id = bench.open(null, null, null);
    }

    private UUID record(Contact talk, CaseId... further) {
        assertThat(bench.<RecordContact.Outcome>as(
                        () -> app.getBean(RecordContact.class).record(talk, Set.of(further))))
                .isInstanceOf(RecordContact.Outcome.Recorded.class);
        return talk.id();
    }

    private static String path(CaseId theCase, UUID talk) {
        return "/cases/" + theCase + "/contacts/" + talk;
    }

    private Answer correct(CaseBench worker, UUID talk, int version, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("version", String.valueOf(version), "kind", "office"));
        for (String[] usual : new String[][] {{"outcome", "HELD"}, {"on", today.toString()}}) {
            if (!List.of(more).contains(usual[0])) {
                fields.addAll(List.of(usual));
            }
        }
        fields.addAll(List.of(more));
        return worker.send(path(id, talk) + "/correction", fields.toArray(String[]::new));
    }

    private Contact find(CaseId theCase, UUID talk) {
        return bench.as(() -> app.getBean(Contacts.class).find(theCase, talk).orElseThrow());
    }

    private List<Tasks.Task> open() {
        return bench.as(() -> app.getBean(Tasks.class).open(id));
    }

    private void share(CaseBench colleague) throws SQLException {
        new OwnersHand(app).run("""
                        insert into access_grant (municipality_id, grant_id, case_id, account_id, reason, from_at, given_by)
                        select municipality_id, ?, case_id, ?, 'TANDEM', from_at, given_by from access_grant where case_id = ? limit 1
                        """, Uuids.next(), colleague.account().value(), id.value());
    }

    @Test
    @Requirement("CW-07")
    void theFormBeginsWithAllThatWasNotedAndWhatStoodBeforeStaysReadable() throws Exception {
        UUID talk = record(new Talk(id, today.minusDays(2)).then("Formular holen", today.plusDays(3)));
        assertThat(bench.see("/cases/" + id + "/contacts").body()).contains("href=\"" + path(id, talk) + "\"");
        assertThat(bench.see(path(id, talk)).body())
                .contains("Beispielnotiz", path(id, talk) + "/correction")
                .doesNotContain("Frühere Fassung");
        assertThat(bench.see(path(id, talk) + "/correction").body())
                .contains("Beispielnotiz", "Formular holen", today.minusDays(2).toString(), "value=\"30\"");

        assertThat(correct(bench, talk, 0, "note", "Richtige Notiz", "minutes", "45", "reason", "Verwechselt")
                        .redirect())
                .isEqualTo(path(id, talk));
        assertThat(bench.see(path(id, talk)).body())
                .containsSubsequence("Richtige Notiz", "Frühere Fassung vom", "von Bea Beispiel", "Beispielnotiz")
                .contains("Korrigiert am", "Verwechselt", "45 Min.", "30 Min.");
        assertThat(bench.see("/cases/" + id + "/contacts").body())
                .contains("Richtige Notiz", "korrigiert")
                .doesNotContain("Beispielnotiz");
        assertThat(bench.as(() -> bench.sql(
                                "select count(*) from audit_entry where subject_id = ? and action = 'contact-corrected'")
                        .param(id.value())
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    @Test
    @Requirement({"CW-07", "CW-09"})
    void whatIsCountedFollows() throws Exception {
        UUID talk = record(new Talk(id, today).held(true));
        correct(bench, talk, 0, "on", today.minusDays(5).toString());
        assertThat(bench.find(id).lastTalk()).isEqualTo(today.minusDays(5));
        correct(bench, talk, 1, "outcome", "NOT_REACHED");
        assertThat(bench.as(() -> app.getBean(Contacts.class).count(id))).isEqualTo(new Contacts.Count(0, 0, null));
        assertThat(bench.find(id).lastTalk()).isNull();
    }

    @Test
    @Requirement("CW-07")
    void theOpenNextStepFollowsOneThatIsDoneStays() throws Exception {
        UUID talk = record(new Talk(id, today).then("Formular holen", today.plusDays(3)));
        correct(
                bench,
                talk,
                0,
                "step",
                "Formular abgeben",
                "stepOn",
                today.plusDays(9).toString());
        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(task.text()).isEqualTo("Formular abgeben");
            assertThat(task.dueOn()).isEqualTo(today.plusDays(9));
        });
        correct(bench, talk, 1);
        assertThat(open()).isEmpty();
        correct(bench, talk, 2, "step", "Doch das Formular holen");
        UUID task = open().getFirst().id();
        bench.as(() -> app.getBean(Tasks.class).finish(id, task));
        correct(bench, talk, 3, "step", "Noch etwas anderes");
        assertThat(open()).isEmpty();
        assertThat(bench.count("casework_task", id)).isOne();
    }

    @Test
    @Requirement("CW-07a")
    void twoWhoCorrectAtOnceLoseNothing() throws Exception {
        UUID talk = record(new Talk(id, today).held(true));
        CaseBench colleague = new CaseBench(app, "unna");
        share(colleague);
        correct(bench, talk, 0, "note", "Erste Korrektur");
        assertThat(correct(bench, talk, 0, "note", "Erste Korrektur").status())
                .as("a double click")
                .isEqualTo(302);
        assertThat(bench.count("casework_earlier_wording", id)).isOne();

        Answer overtaken = correct(colleague, talk, 0, "note", "Zweite Korrektur");
        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.body()).contains(OVERTAKEN, "Zweite Korrektur", "name=\"version\" value=\"1\"");
        assertThat(find(id, talk).note()).isEqualTo("Erste Korrektur");
        assertThat(correct(colleague, talk, 1, "note", "Zweite Korrektur").status())
                .isEqualTo(302);
        assertThat(bench.see(path(id, talk)).body())
                .containsSubsequence("Zweite Korrektur", "Erste Korrektur", "Beispielnotiz");
        assertThat(find(id, talk).by()).isEqualTo(bench.account());
    }

    @Test
    @Requirement("CW-07a")
    void aTalkInSeveralCasesIsCorrectedInEachThatTakesSomething() throws Exception {
        CaseId two = bench.open(null, null, null);
        CaseId closed = bench.open(null, null, null);
        UUID talk = record(new Talk(id, today).held(true), two, closed);
        bench.close(closed);
        assertThat(bench.see(path(id, talk) + "/correction").body()).contains("wird dort mitkorrigiert");
        correct(bench, talk, 0, "note", "Richtige Notiz");
        assertThat(find(id, talk).note()).isEqualTo("Richtige Notiz");
        assertThat(find(two, talk).note()).isEqualTo("Richtige Notiz");
        assertThat(find(closed, talk).note()).isEqualTo("Beispielnotiz");
        assertThat(bench.count("casework_earlier_wording", closed)).isZero();
    }

    @Test
    @Requirement({"CON-02", "CW-10"})
    void aCaseThatTakesNothingIsReadAndNotCorrected() throws Exception {
        UUID talk = record(new Talk(id, today).held(true));
        bench.close(id);
        assertThat(bench.see(path(id, talk)).body()).contains("Beispielnotiz").doesNotContain("/correction");
        assertThat(bench.see(path(id, talk) + "/correction").redirect()).isEqualTo(path(id, talk));
        Answer refused = correct(bench, talk, 0, "note", "Zu spät");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Der Fall ist beendet", "Zu spät");
        assertThat(find(id, talk).note()).isEqualTo("Beispielnotiz");
    }

    @Test
    @Requirement("ACC-02")
    void withoutAGrantThereIsNothingToReadOrToCorrect() throws Exception {
        UUID talk = record(new Talk(id, today).held(true));
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.see(path(id, talk)).status()).isEqualTo(404);
        assertThat(colleague.see(path(id, talk) + "/correction").status()).isEqualTo(404);
        assertThat(correct(colleague, talk, 0, "note", "Fremd").status()).isEqualTo(404);
        assertThat(correct(bench, UUID.randomUUID(), 0, "note", "Ohne Kontakt").status())
                .isEqualTo(404);
        assertThat(find(id, talk).note()).isEqualTo("Beispielnotiz");
    }
}
