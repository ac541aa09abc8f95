package de.lotse.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.Seat;
import de.lotse.shared.AccountId;
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

/** Other bodies send people to case management where they live, with their agreement, and learn whether somebody took over (IN-01). */
@LotseTest
@Requirement("IN-01")
class PartnerTests {
    private static final String NEW = "/sending/referrals/new?source=PARTNER";

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement({"IN-01", "ACC-04", "ACC-07"})
    void aPartnerSendsSomebodyAndSeesThatSomebodyTookOverAndNothingElse() throws Exception {
        CaseBench partner = office("unna", "schwerte_fb503");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        assertThat(partner.see("/sending/referrals").body()).contains("source=PARTNER");
        assertThat(partner.see(NEW).body()).contains("value=\"social_administration\"", "value=\"institutions\"");
        String id = Uuids.next().toString();
        assertThat(send(partner, id, "to", schwerte.account().toString()).status())
                .isEqualTo(302);
        assertThat(schwerte.see("/").body()).contains("Daryna Partnerska wurde an Sie weitergeleitet");
        assertThat(schwerte.see("/referrals/" + id).body())
                .contains("Von einer anderen Stelle", "Stadt Schwerte, Fachbereich 50.3")
                .contains("Sozialverwaltungen der Kommunen");
        take(schwerte, id, "ACCEPTED", "");
        take(schwerte, id, "TALKED", "Erzählt von der Flucht");
        schwerte.send("/referrals/" + id + "/person", "different", "yes");
        assertThat(partner.see("/sending/referrals/" + id).body())
                .contains("Daryna Partnerska", "Übernommen")
                .doesNotContain("Flucht", "Erstgespräch geführt", "Person angelegt");
        String person = "/people/" + RegisterNewcomer.personOf(UUID.fromString(id));
        for (String path : List.of("/referrals/" + id, person, "/slips")) {
            assertThat(partner.see(path).status()).as(path).isEqualTo(404);
        }
        assertThat(rows(partner, "people_person")).isZero();
        assertThat(rows(partner, "casework_case")).isZero();
        assertThat(office("unna", "jobcenter_kreis_unna")
                        .see("/sending/referrals/" + id)
                        .status())
                .as("another body")
                .isEqualTo(404);
    }

    @Test
    @Requirement({"IN-12", "ORG-06"})
    void theAuthorityPassesContactDataStraightToWhoeverIsCompetentForTheTown() throws Exception {
        CaseBench abh = office("unna", "abh_kreis_unna");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String id = Uuids.next().toString();
        assertThat(send(abh, id, "accessRoute", "abh").status()).isEqualTo(302);
        List<AccountId> competent = schwerte
                .as(() -> app.getBean(Responsible.class).workers("schwerte", null))
                .stream()
                .map(Responsible.Worker::account)
                .toList();
        UUID receiver = Objects.requireNonNull(abh.<UUID>as(
                () -> abh.sql("select account_id from intake_referral_receiver where referral_id = ?::uuid")
                        .param(id)
                        .query(UUID.class)
                        .single()));
        assertThat(competent).contains(new AccountId(receiver));
    }

    @Test
    @Requirement({"IN-01", "CON-05"})
    void withoutAgreementRouteOrOfficeNothingIsSentAndNothingTypedIsLost() throws Exception {
        CaseBench partner = office("herne", "abh_ebh_herne");
        CaseBench worker = new CaseBench(app, "herne");
        CaseBench.Answer refused = partner.send(
                "/sending/referrals?source=PARTNER",
                "id",
                Uuids.next().toString(),
                "family",
                "Partnerska",
                "phone",
                "0000 00000",
                "to",
                worker.account().toString(),
                "agreedOn",
                today());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Ohne Einverständnis wird nichts weitergegeben", "value=\"Partnerska\"")
                .contains("id=\"f-accessRoute-error\"");
        assertThat(rows(partner, "intake_referral")).isZero();
        assertThat(new CaseBench(app, "herne", Role.AUTHORITY).see(NEW).status())
                .as("of no office")
                .isEqualTo(404);
        assertThat(worker.see(NEW).status()).as("a worker").isEqualTo(404);
        assertThat(new CaseBench(app, "muenster", Role.AUTHORITY, "ki_muenster")
                        .see(NEW)
                        .status())
                .as("the request form is the door there")
                .isEqualTo(404);
    }

    @Test
    @Requirement("IN-01")
    void everythingThatIsMissingIsSaidAtOnceAndNobodyHasToBeNamedForATown() throws Exception {
        CaseBench.Answer refused = office("unna", "abh_kreis_unna")
                .send("/sending/referrals?source=PARTNER", "id", Uuids.next().toString(), "agreedOn", today());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"f-family-error\"", "id=\"f-phone-error\"", "id=\"f-town-error\"", "f-agreed-error")
                .contains("<a href=\"#f-accessRoute\">Ihre Stelle gehört zu</a>")
                .doesNotContain("id=\"f-to-error\"");
    }

    private CaseBench office(String municipality, String key) {
        return new CaseBench(app, municipality, Role.AUTHORITY, key);
    }

    private static CaseBench.Answer send(CaseBench office, String id, String field, String value) throws Exception {
        List<String> fields = new ArrayList<>(List.of("id", id, "family", "Partnerska", "given", "Daryna"));
        fields.addAll(List.of("phone", "0000 00000", "town", "schwerte", "agreedOn", today(), "agreed", "yes"));
        if (!field.equals("accessRoute")) {
            fields.addAll(List.of("accessRoute", "social_administration"));
        }
        fields.addAll(List.of(field, value));
        return office.send("/sending/referrals?source=PARTNER", fields.toArray(String[]::new));
    }

    private static void take(CaseBench bench, String id, String kind, String note) throws Exception {
        assertThat(bench.send(
                                "/referrals/" + id + "/steps",
                                "id",
                                Uuids.next().toString(),
                                "kind",
                                kind,
                                "on",
                                today(),
                                "note",
                                note)
                        .status())
                .isEqualTo(302);
    }

    private static Integer rows(CaseBench bench, String table) {
        return Objects.requireNonNull(bench.<Integer>as(() ->
                bench.sql("select count(*) from " + table).query(Integer.class).single()));
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
