package de.lotse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseBench;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who has no case yet is not left alone while her worker is away: the deputy sees what is due and whom to call, on these days only (CW-16). */
@LotseTest
@Requirement({"CW-16", "ACC-02"})
class DeputyPeopleTests {
    private static final String FOLLOW_UP = "In Vertretung für Bea Beispiel · Ilinca Vertretmuster: nachfragen";
    private static final String WAITS = "In Vertretung für Bea Beispiel · Eine Person wartet";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement({"CW-16", "ACC-02", "IN-13", "CW-17"})
    void aFollowUpStandsWithTheDeputyWhoReachesThePersonAndIsOnRecord() throws Exception {
        CaseBench worker = Seat.on(app, "ennepe-ruhr", "witten_cm_2022");
        CaseBench deputy = new CaseBench(app, "ennepe-ruhr");
        CaseBench stranger = new CaseBench(app, "ennepe-ruhr");
        String id = pointed(worker);
        String person = "/people/" + personOf(id);
        assertThat(deputy.see(person).status()).isEqualTo(404);

        String absence = away(worker, deputy);
        assertThat(deputy.see("/").body()).contains(FOLLOW_UP);
        assertThat(stranger.see("/").body()).doesNotContain("Vertretmuster");
        assertThat(deputy.see("/newcomers/" + id).body())
                .contains("In Vertretung für Bea Beispiel", "MBE Beispielverband");
        assertThat(worker.see("/newcomers/" + id).body()).doesNotContain("In Vertretung für");
        assertThat(deputy.see(person).body()).contains("0000 00000");
        assertThat(looks(deputy, personOf(id))).as("both looks").isEqualTo(2);
        assertThat(stranger.see(person).status()).isEqualTo(404);
        assertThat(stranger.see("/newcomers/" + id).status()).isEqualTo(404);

        worker.send("/absences/" + absence + "/end");
        assertThat(deputy.see("/").body()).doesNotContain("Vertretmuster");
        assertThat(deputy.see(person).status()).isEqualTo(404);
    }

    @Test
    void whomAColleagueTookOverMeanwhileTheDeputyDoesNotReach() throws Exception {
        CaseBench worker = Seat.on(app, "ennepe-ruhr", "witten_cm_2022");
        CaseBench colleague = Seat.on(app, "ennepe-ruhr", "witten_cm_2022");
        CaseBench deputy = new CaseBench(app, "ennepe-ruhr");
        String id = pointed(worker);
        String referral = Uuids.next().toString();
        assertThat(worker.send(
                                "/referrals?source=COLLEAGUE",
                                "id",
                                referral,
                                "person",
                                personOf(id).toString(),
                                "family",
                                "Vertretmuster",
                                "town",
                                "witten",
                                "accessRoute",
                                "registration_office",
                                "to",
                                colleague.account().toString(),
                                "agreedOn",
                                today.toString(),
                                "agreed",
                                "yes")
                        .status())
                .isEqualTo(302);
        String steps = "/referrals/" + referral + "/steps";
        colleague.send(steps, "id", Uuids.next().toString(), "kind", "ACCEPTED", "on", today.toString());
        away(worker, deputy);
        assertThat(deputy.see("/people/" + personOf(id)).status()).isEqualTo(404);
        assertThat(deputy.see("/").body()).doesNotContain("Vertretmuster");
    }

    @Test
    @Requirement({"CW-16", "ACC-02", "IN-06"})
    void whoWaitsToBeInvitedIsInvitedByTheDeputyUntilACaseBegins() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        CaseBench deputy = new CaseBench(app, "unna");
        PersonId person = worker.register("kamen");
        String id = Uuids.next().toString();
        assertThat(worker.send(
                                "/people/" + person + "/invitation",
                                "id",
                                id,
                                "since",
                                today.minusDays(40).toString(),
                                "why",
                                "LONG_ABSENCE",
                                "meanwhile",
                                "Migrationsberatung Musterverband")
                        .status())
                .isEqualTo(302);
        assertThat(deputy.see("/").body()).doesNotContain(WAITS);
        away(worker, deputy);
        assertThat(deputy.see("/").body()).contains(WAITS);
        assertThat(deputy.see("/invitations").body()).contains("Mithal", "In Vertretung für Bea Beispiel");
        assertThat(deputy.see("/people/" + person).status()).isEqualTo(200);
        assertThat(new CaseBench(app, "unna").see("/invitations/" + id).status())
                .isEqualTo(404);
        worker.openFor(person);
        assertThat(deputy.see("/invitations/" + id).status()).as("by its grant").isEqualTo(200);
        assertThat(deputy.see("/").body()).doesNotContain(WAITS);
    }

    /** Somebody whom the worker registered and pointed to a provider. @return the consultation */
    private String pointed(CaseBench worker) throws Exception {
        String id = Uuids.next().toString();
        List<String> fields = new ArrayList<>(List.of("id", id, "family", "Vertretmuster", "given", "Ilinca"));
        fields.addAll(List.of("phone", "0000 00000", "town", "witten", "heldOn", today.toString()));
        fields.addAll(List.of("accessRoute", "registration_office", "outcome", "signposting", "consented", "yes"));
        fields.addAll(List.of("different", "yes", "provider", "MBE Beispielverband", "followUpOn", today.toString()));
        assertThat(worker.send("/newcomers", fields.toArray(String[]::new)).redirect())
                .isEqualTo("/newcomers/" + id);
        return id;
    }

    private static PersonId personOf(String consultation) {
        return RegisterNewcomer.personOf(UUID.fromString(consultation));
    }

    private static Integer looks(CaseBench bench, PersonId person) {
        return Objects.requireNonNull(bench.<Integer>as(() -> bench.sql("""
                        select count(*) from audit_entry where municipality_id = database_municipality() and account_id = database_account()
                          and action = 'look' and subject_kind = ? and subject_id = ?
                        """)
                .params(Subject.of(person).kind(), person.value())
                .query(Integer.class)
                .single()));
    }

    /** @return the absence */
    private String away(CaseBench worker, CaseBench deputy) throws Exception {
        String id = Uuids.next().toString();
        assertThat(worker.send(
                                "/absences",
                                "id",
                                id,
                                "from",
                                today.toString(),
                                "until",
                                today.plusDays(3).toString(),
                                "kind",
                                "VACATION",
                                "deputy",
                                deputy.account().toString())
                        .status())
                .isEqualTo(302);
        return id;
    }
}
