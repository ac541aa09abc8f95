package de.lotse.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.Seat;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an office sends from its own desk reaches whoever is competent for the town; it learns what it is told and nothing else. */
@LotseTest
class DeskTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Referrals referrals;

    @Test
    @Requirement({"CON-05", "ACC-04"})
    void theRegistrationOfficeSendsAndSeesOnlyThatSomebodyTookOver() throws Exception {
        CaseBench office = new CaseBench(app, "dueren", Role.AUTHORITY, "einwohnermeldeaemter");
        CaseBench juelich = Seat.on(app, "dueren", "stadt_juelich_cm_1");
        String id = Uuids.next().toString();
        assertThat(send(office, id, "REGISTRATION_OFFICE", juelich).status()).isEqualTo(302);
        assertThat(juelich.see("/").body()).contains("Olena Musterenko wurde an Sie weitergeleitet");
        take(juelich, id, "ACCEPTED", "");
        take(juelich, id, "TRIED", "Nur die Mailbox, Nachricht hinterlassen");
        take(juelich, id, "TALKED", "Erzählt von der Flucht");
        assertThat(office.see("/sending/referrals/" + id).body())
                .contains("Übernommen", "Olena Musterenko")
                .doesNotContain("Mailbox")
                .doesNotContain("Flucht");
        assertThat(new CaseBench(app, "dueren", Role.AUTHORITY, "abh_kreis")
                        .see("/sending/referrals/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Requirement("CON-05")
    void whoIsNotReachedEndsAndTheOfficeMayTakeTheReferralBack() throws Exception {
        CaseBench office = new CaseBench(app, "dueren", Role.AUTHORITY, "einwohnermeldeaemter");
        CaseBench juelich = Seat.on(app, "dueren", "stadt_juelich_cm_1");
        String id = Uuids.next().toString();
        send(office, id, "REGISTRATION_OFFICE", juelich);
        take(juelich, id, "ACCEPTED", "");
        take(juelich, id, "NOT_REACHED", "Dreimal angerufen");
        assertThat(juelich.see("/").body()).doesNotContain("Olena Musterenko: Kontakt");
        assertThat(take(juelich, id, "TALKED", "").status()).isEqualTo(422);
        office.send("/sending/referrals/" + id + "/withdrawal");
        assertThat(juelich.see("/referrals/" + id).body())
                .contains("Angaben gelöscht")
                .doesNotContain("Musterenko")
                .doesNotContain("Dreimal");
    }

    @Test
    @Requirement("IN-13")
    void aReportNamesWhatMakesItComplexAndTheBodyIsToldWhatWasDecided() throws Exception {
        CaseBench jobcenter = new CaseBench(app, "ennepe-ruhr", Role.AUTHORITY, "abh_en");
        CaseBench witten = Seat.on(app, "ennepe-ruhr", "witten_cm_2022");
        String id = Uuids.next().toString();
        CaseBench.Answer without = send(jobcenter, id, "REPORT", witten);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"f-complexities-error\"", "value=\"Musterenko\"");
        assertThat(send(
                                jobcenter,
                                id,
                                "REPORT",
                                witten,
                                "complexities",
                                "structural_deficit",
                                "complexities",
                                "accumulation",
                                "reporter",
                                "Jobcenter Beispiel",
                                "reporterKind",
                                "INTERNAL")
                        .status())
                .isEqualTo(302);
        assertThat(witten.see("/referrals/" + id).body())
                .contains("Jobcenter Beispiel", "Strukturelle Schwierigkeiten", "Problemkumulation");
        take(witten, id, "ACCEPTED", "");
        take(witten, id, "TALKED", "");
        assertThat(witten.see("/").body()).contains("über die Meldung entscheiden");
        assertThat(take(witten, id, "DECIDED", "").status()).isEqualTo(422);
        take(witten, id, "DECIDED", "Drei Rechtskreise", "outcome", "case_management");
        take(witten, id, "FEEDBACK", "Wir übernehmen den Fall.");
        assertThat(witten.as(() -> referrals.mine())).noneMatch(Referral::open);
        assertThat(jobcenter.see("/sending/referrals/" + id).body())
                .contains("Wir übernehmen den Fall.")
                .doesNotContain("Drei Rechtskreise");
    }

    private static CaseBench.Answer take(CaseBench bench, String id, String kind, String note, String... more)
            throws Exception {
        List<String> fields =
                new ArrayList<>(List.of("id", Uuids.next().toString(), "kind", kind, "on", today(), "note", note));
        fields.addAll(List.of(more));
        return bench.send("/referrals/" + id + "/steps", fields.toArray(String[]::new));
    }

    private static CaseBench.Answer send(CaseBench office, String id, String source, CaseBench to, String... more)
            throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                id,
                "family",
                "Musterenko",
                "given",
                "Olena",
                "phone",
                "02461 0000",
                "town",
                source.equals("REPORT") ? "witten" : "juelich",
                "to",
                to.account().toString(),
                "agreedOn",
                today(),
                "agreed",
                "yes"));
        fields.addAll(List.of(more));
        return office.send("/sending/referrals?source=" + source, fields.toArray(String[]::new));
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
