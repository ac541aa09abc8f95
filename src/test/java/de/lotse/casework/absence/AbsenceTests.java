package de.lotse.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.Talk;
import de.lotse.casework.contact.RecordContact;
import de.lotse.casework.handover.OfferedTransfer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is away is deputised: for exactly these days, in exactly these cases (CW-16). */
@LotseTest
class AbsenceTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench deputy;
    private final CaseId id;

    /** Two colleagues and a case of one of them. */
    @Autowired
    AbsenceTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        deputy = new CaseBench(app, "unna");
        id = worker.open("luenen", null, null);
    }

    private Answer away(UUID absence, LocalDate from, LocalDate until, CaseBench by) throws Exception {
        return worker.send(
                "/absences",
                "id",
                absence.toString(),
                "from",
                from.toString(),
                "until",
                until.toString(),
                "kind",
                "VACATION",
                "deputy",
                by.account().toString());
    }

    private UUID away(LocalDate from, LocalDate until) throws Exception {
        UUID absence = Uuids.next();
        assertThat(away(absence, from, until, deputy).redirect()).isEqualTo("/absences/" + absence);
        return absence;
    }

    @Test
    @Requirement("CW-16")
    void sentAgainWithOtherDaysItIsNotSaidToBeNoted() throws Exception {
        UUID absence = away(today.plusDays(3), today.plusDays(7));
        assertThat(away(absence, today.plusDays(3), today.plusDays(7), deputy).status())
                .as("a double click")
                .isEqualTo(302);
        Answer edited = away(absence, today.plusDays(20), today.plusDays(22), deputy);
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt");
    }

    @Test
    @Requirement("CW-16")
    void theDeputySeesTheCasesAndTheirDeadlinesAndWorksInThem() throws Exception {
        worker.as(() ->
                app.getBean(RecordContact.class).record(new Talk(id, today).then("Formular abgeben", today), Set.of()));
        away(today, today.plusDays(7));
        assertThat(deputy.see("/").body())
                .contains(
                        "In Vertretung für Bea Beispiel bis",
                        "In Vertretung für Bea Beispiel · Hanan Mithal: Formular abgeben");
        assertThat(deputy.see("/cases?view=deputy").body()).contains("für Bea Beispiel");
        assertThat(deputy.see("/cases/" + id).body()).contains("Vertretung durch Bea Beispiel");
        assertThat(deputy.see("/contacts/new").body()).contains(id.toString());
        deputy.as(() -> app.getBean(RecordContact.class)
                .record(new Talk(id, today).then("Rückruf der Vertretung", today), Set.of()));
        assertThat(worker.see("/").body()).contains("Rückruf der Vertretung");
        assertThat(deputy.see("/cases/" + id + "/transfer").body()).contains("Nur wer zuständig ist");
    }

    @Test
    @Requirement({"CW-16", "ACC-02"})
    void theDeputyHasExactlyThePeriod() throws Exception {
        away(today.plusDays(3), today.plusDays(5));
        assertThat(deputy.see("/cases/" + id).status()).as("not yet").isEqualTo(404);
        assertThat(worker.as(() -> worker.sql("""
                                select reason || ' ' || (from_at at time zone 'Europe/Berlin')::date || ' '
                                  || (until_at at time zone 'Europe/Berlin')::timestamp from access_grant
                                where case_id = ? and account_id = ?
                                """)
                        .params(id.value(), deputy.account().value())
                        .query(String.class)
                        .list()))
                .containsExactly("DEPUTY " + today.plusDays(3) + " " + today.plusDays(6) + " 00:00:00");
    }

    @Test
    @Requirement("CW-16")
    void comingBackEarlyEndsTheDeputyAtOnce() throws Exception {
        UUID absence = away(today, today.plusDays(7));
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(200);
        assertThat(deputy.send("/absences/" + absence + "/end").status()).isEqualTo(302);
        assertThat(deputy.see("/cases/" + id).status()).as("only she ends it").isEqualTo(200);
        worker.send("/absences/" + absence + "/end");
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(404);
        assertThat(worker.see("/absences/" + absence).status()).isEqualTo(404);
    }

    @Test
    @Requirement("CW-16")
    void absencesThatOverlapAreRefusedClearlyAndADoubleClickNotesOnce() throws Exception {
        UUID absence = away(today.plusDays(2), today.plusDays(5));
        assertThat(away(absence, today.plusDays(2), today.plusDays(5), deputy).status())
                .isEqualTo(302);
        Answer second = away(Uuids.next(), today.plusDays(5), today.plusDays(9), deputy);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("schon als abwesend eingetragen", "f-from-error");
        assertThat(away(Uuids.next(), today.plusDays(6), today.plusDays(9), deputy)
                        .status())
                .isEqualTo(302);
    }

    @Test
    @Requirement("CW-16")
    void aDeputyWhoLeavesOrIsAwayHerselfIsReported() throws Exception {
        UUID absence = away(today, today.plusDays(7));
        deputy.send(
                "/absences",
                "id",
                Uuids.next().toString(),
                "from",
                today.plusDays(1).toString(),
                "until",
                today.plusDays(2).toString(),
                "kind",
                "OTHER",
                "deputy",
                worker.account().toString());
        assertThat(worker.see("/absences/" + absence).body())
                .contains("Bea Beispiel ist selbst abwesend", "Bitte wählen Sie eine andere Vertretung");
        assertThat(new CaseBench(app, "unna", Role.COORDINATOR)
                        .see("/departures")
                        .body())
                .as("coordination learns it too")
                .contains("Bitte im Team klären");
        worker.as(() -> worker.sql("update access_account set disabled_at = now() where account_id = ?")
                .param(deputy.account().value())
                .update());
        assertThat(worker.see("/").body()).contains("Das Konto von Bea Beispiel ist geschlossen");

        CaseBench other = new CaseBench(app, "unna");
        worker.send(
                "/absences/" + absence + "/deputy",
                "cases",
                id.toString(),
                "deputy",
                other.account().toString());
        assertThat(other.see("/cases/" + id).status()).isEqualTo(200);
        assertThat(worker.see("/").body()).doesNotContain("ist geschlossen");
    }

    @Test
    @Requirement({"CW-16", "ACC-06"})
    void aDeputyWhoIsKeptOutOfACaseDoesNotSeeItAndTheWorkerIsTold() throws Exception {
        worker.as(() -> {
            app.getBean(Grants.class).exclude(id, deputy.account(), "verwandt");
            return true;
        });
        UUID absence = away(today, today.plusDays(7));
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(404);
        assertThat(deputy.see("/").body()).doesNotContain("Mithal");
        assertThat(worker.see("/absences/" + absence).body()).contains("Offene Fälle ohne Vertretung: 1");
    }

    @Test
    @Requirement("CW-16")
    void aCaseThatComesInMeanwhileIsCoveredToo() throws Exception {
        away(today, today.plusDays(7));
        CaseId later = worker.open("luenen", null, null);
        assertThat(deputy.see("/cases/" + later).status()).isEqualTo(200);
    }

    @Test
    @Requirement("CW-16a")
    void aCaseThatIsHandedOverLeavesTheGiversDeputyAndFindsTheReceivers() throws Exception {
        away(today, today.plusDays(7));
        CaseBench receiver = new CaseBench(app, "unna");
        UUID transfer = Uuids.next();
        worker.send("/cases/" + id + "/transfer", OfferedTransfer.fields(transfer, receiver));
        receiver.send("/transfers/" + transfer + "/acceptance");
        assertThat(receiver.see("/cases/" + id).status()).isEqualTo(200);
        assertThat(deputy.see("/cases/" + id).status()).isEqualTo(404);
    }

    @Test
    @Requirement("CW-16")
    void impossibleDaysAreSaidAtTheirField() throws Exception {
        Answer reversed = away(Uuids.next(), today.plusDays(5), today.plusDays(2), deputy);
        assertThat(reversed.status()).isEqualTo(422);
        assertThat(reversed.body()).contains("f-until-error");
        assertThat(away(Uuids.next(), today.minusYears(1), today.plusDays(2), deputy)
                        .body())
                .contains("f-from-error");
        assertThat(away(Uuids.next(), today, today.plusDays(2), worker).body()).contains("f-deputy-error");
        assertThat(away(Uuids.next(), today, today.plusDays(2), new CaseBench(app, "herne"))
                        .body())
                .contains("f-deputy-error");
    }

    /** The days on which the deputy's grants begin. */
    private List<LocalDate> beginnings() {
        return worker.as(() -> worker.sql("""
                        select distinct (from_at at time zone 'Europe/Berlin')::date from access_grant
                        where case_id = ? and account_id = ?
                        """)
                .params(id.value(), deputy.account().value())
                .query(LocalDate.class)
                .list());
    }

    @Test
    @Requirement({"CW-16", "ACC-02"})
    void anAbsenceNotedLateOpensNothingInThePastAndOneThatIsOverLeavesNoDeputy() throws Exception {
        UUID absence = away(today.minusDays(3), today.plusDays(1));
        assertThat(beginnings()).containsExactly(today);
        assertThat(deputyships()).hasSize(1);
        worker.as(() -> worker.sql("update casework_absence set until_on = ? where absence_id = ?")
                .param(today.minusDays(1))
                .param(absence)
                .update());
        worker.as(() -> worker.sql("update casework_deputyship set until_on = ? where absence_id = ?")
                .param(today.minusDays(1))
                .param(absence)
                .update());
        assertThat(deputyships()).isEmpty();
        assertThat(worker.see("/cases/" + id).body()).doesNotContain("Vertretung durch Bea Beispiel");
    }

    private List<Absences.Deputyship> deputyships() {
        return worker.as(() -> app.getBean(Absences.class).deputyships(id));
    }

    @Test
    @Requirement("CW-16")
    void whatWasCalledOffBeforeItBeganSaysSo() throws Exception {
        UUID absence = away(today.plusDays(3), today.plusDays(5));
        worker.send("/absences/" + absence + "/end");
        assertThat(worker.see("/cases/" + id + "/grants").body()).contains("abgesagt am", "nicht begonnen");
    }

    @Test
    @Requirement("ACC-02")
    void nobodyElseOpensTheAbsence() throws Exception {
        UUID absence = away(today, today.plusDays(7));
        assertThat(new CaseBench(app, "unna").see("/absences/" + absence).status())
                .isEqualTo(404);
        assertThat(deputy.see("/absences/" + absence).status()).isEqualTo(404);
        assertThat(new CaseBench(app, "herne").see("/absences").body()).doesNotContain("Im Team abwesend");
    }
}
