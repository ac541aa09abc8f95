package de.lotse.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.grants.ShareCase;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an offered case opens, and to whom: to the receiver when she accepts, to the giver as long as she promised to help. */
@LotseTest
class TransferReachTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private final CaseId id;
    private final CaseBench giver;
    private final CaseBench receiver;

    /** Two colleagues and a case of one of them. */
    @Autowired
    TransferReachTests(ApplicationContext app) {
        this.app = app;
        giver = new CaseBench(app, "unna");
        receiver = new CaseBench(app, "unna");
        id = giver.open("luenen", null, null);
    }

    private UUID offered(String... more) throws Exception {
        return OfferedTransfer.of(id, giver, receiver, more);
    }

    @Test
    @Requirement("CW-16a")
    void onlyCaseManagersOfTheSameMunicipalityTakeOver() throws Exception {
        for (CaseBench unfit :
                List.of(new CaseBench(app, "unna", Role.COORDINATOR), new CaseBench(app, "herne"), giver)) {
            assertThat(giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(Uuids.next(), unfit))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    @Requirement({"CW-16a", "ACC-06"})
    void whoeverIsKeptOutOfTheCaseIsNotOfferedItAndSeesNoOffer() throws Exception {
        UUID transfer = offered();
        giver.as(() -> {
            app.getBean(de.lotse.access.Grants.class).exclude(id, receiver.account(), "verwandt");
            return true;
        });
        assertThat(receiver.see("/transfers/" + transfer).status()).isEqualTo(404);
        assertThat(receiver.send("/transfers/" + transfer + "/acceptance").status())
                .isEqualTo(404);
        assertThat(receiver.see("/").body()).doesNotContain("Mithal");
        giver.send("/transfers/" + transfer + "/withdrawal");
        assertThat(giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(Uuids.next(), receiver))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Requirement("ACC-02")
    void nobodyElseLearnsOfTheTransfer() throws Exception {
        UUID transfer = offered();
        CaseBench other = new CaseBench(app, "unna");
        for (String path : List.of("/acceptance", "/withdrawal")) {
            assertThat(other.send("/transfers/" + transfer + path).status()).isEqualTo(404);
        }
        assertThat(other.send("/transfers/" + transfer + "/refusal", "why", "nein")
                        .status())
                .isEqualTo(404);
        assertThat(other.see("/transfers/" + transfer).status()).isEqualTo(404);
        assertThat(other.see("/transfers").body()).doesNotContain("Mithal");
        assertThat(other.see("/cases/" + id + "/transfer").status()).isEqualTo(404);
        assertThat(other.as(() -> other.sql("select count(*) from casework_transfer")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    @Requirement("CW-16")
    void theGiverHelpsOnAsADeputyUntilTheDayShePromised() throws Exception {
        UUID transfer = offered("overlapUntil", today.plusDays(10).toString());
        receiver.send("/transfers/" + transfer + "/acceptance");
        assertThat(giver.see("/cases/" + id).status()).isEqualTo(200);
        assertThat(giver.see("/cases/" + id + "/transfer").body()).contains("Nur wer zuständig ist");
        assertThat(giver.as(() -> giver.sql("select reason from access_grant where case_id = ? and account_id = ? "
                                + "and ended_at is null and until_at > now() + interval '9 days'")
                        .params(id.value(), giver.account().value())
                        .query(String.class)
                        .list()))
                .containsExactly("DEPUTY");
    }

    private List<String> reasons(CaseBench of) {
        return of.as(() -> of.sql(
                        "select reason from access_grant where case_id = ? and account_id = ? and ended_at is null")
                .params(id.value(), of.account().value())
                .query(String.class)
                .list());
    }

    @Test
    @Requirement({"CW-16a", "IN-17"})
    void whoeverTakesOverACaseSheSharedWorksInItOnceOnly() throws Exception {
        giver.as(() -> app.getBean(ShareCase.class).share(id, receiver.account(), null));
        assertThat(reasons(receiver)).containsExactly("TANDEM");
        receiver.send("/transfers/" + offered() + "/acceptance");
        assertThat(reasons(receiver)).containsExactly("ASSIGNMENT");
    }

    @Test
    @Requirement({"CW-16", "CW-16a"})
    void whoeverTakesACaseBackStandsInForNobodyInIt() throws Exception {
        UUID transfer = offered("overlapUntil", today.plusDays(10).toString());
        receiver.send("/transfers/" + transfer + "/acceptance");
        assertThat(reasons(giver)).containsExactly("DEPUTY");
        giver.send(
                "/transfers/" + OfferedTransfer.of(id, /* giver= */ receiver, /* receiver= */ giver) + "/acceptance");
        assertThat(reasons(giver)).containsExactly("ASSIGNMENT");
    }

    @Test
    @Requirement({"CW-02", "CW-16", "ACC-02"})
    void aLinkedCaseThatIsHersTooIsSaidBeforeShePassesOneOfThem() throws Exception {
        CaseId sibling = giver.open("luenen", null, null);
        String said = "Verknüpfter Fall " + giver.find(sibling).number() + " liegt auch bei Ihnen";
        assertThat(giver.see("/cases/" + id + "/transfer").body()).doesNotContain("Verknüpfter Fall");
        giver.send("/cases/" + id + "/participants/links", "case", sibling.toString());
        assertThat(giver.see("/cases/" + id + "/transfer").body())
                .contains(said, "href=\"/cases/" + sibling + "/transfer\"");
        receiver.send("/transfers/" + offered() + "/acceptance");
        assertThat(receiver.see("/cases/" + id + "/transfer").body())
                .as("it is not hers, and out of her reach")
                .doesNotContain("Verknüpfter Fall", sibling.toString());
        assertThat(giver.see("/cases/" + sibling + "/transfer").body()).doesNotContain("Verknüpfter Fall");
    }

    @Test
    @Requirement("CW-16")
    void aPromiseToHelpThatIsOverOpensNothing() throws Exception {
        UUID transfer = offered("overlapUntil", today.toString());
        giver.as(() -> giver.sql("update casework_transfer set overlap_until = overlap_until - 1 where transfer_id = ?")
                .param(transfer)
                .update());
        receiver.send("/transfers/" + transfer + "/acceptance");
        assertThat(receiver.as(
                        () -> receiver.sql("select count(*) from access_grant where case_id = ? and reason = 'DEPUTY'")
                                .param(id.value())
                                .query(Integer.class)
                                .single()))
                .isZero();
    }
}
