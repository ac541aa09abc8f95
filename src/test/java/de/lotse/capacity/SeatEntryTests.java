package de.lotse.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.InventedOffice;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.PostId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever looks after the organisation seats the workers on its posts, and never on more of a post than there is. */
@LotseTest
@Requirement({"ORG-03", "ORG-05", "CAP-01"})
class SeatEntryTests {
    @Autowired
    ApplicationContext app;

    private CaseBench admin;
    private CaseBench worker;
    private PostId post;

    @BeforeEach
    void aMunicipalityWithOnePost() {
        MunicipalityId id = InventedMunicipality.of(app, "99157", "unna");
        admin = new CaseBench(app, id, Role.ADMINISTRATOR);
        worker = new CaseBench(app, id);
        post = new InventedOffice(app, id).post(null, null, null);
    }

    @Test
    void whoIsSeatedIsAMemberAndIsJudged() throws Exception {
        assertThat(admin.see("/organisation/members").body()).contains("auf keiner Stelle");

        assertThat(seat(worker, "0,5").redirect()).isEqualTo("/organisation/members");

        assertThat(admin.as(() -> app.getBean(Members.class).find(worker.account())))
                .hasValueSatisfying(member -> {
                    assertThat(member.post()).isEqualTo(post);
                    assertThat(member.fte()).isEqualByComparingTo("0.5");
                    assertThat(member.speaker()).isTrue();
                    assertThat(member.languages()).containsExactly("de", "ar");
                });
        assertThat(worker.as(() -> app.getBean(Capacities.class).of(worker.account())))
                .hasValueSatisfying(hers -> assertThat(hers.seat()).isEqualTo(Seat.HELD));
        assertThat(admin.see("/organisation/members").body()).contains("Amt der Musterstadt · ");
        assertThat(admin.see(form(worker)).body()).contains("value=\"0,5\"", "Deutsch, Arabisch", "selected");
        assertThat(new CaseBench(app, admin.municipality(), Role.DATA_PROTECTION_OFFICER)
                        .see("/audit")
                        .body())
                .contains("Besetzung einer Stelle");
    }

    @Test
    void nobodyGetsMoreOfAPostThanTheOthersLeave() throws Exception {
        CaseBench other = new CaseBench(app, admin.municipality());
        seat(other, "0,75");

        CaseBench.Answer refused = seat(worker, "0,5");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("noch 0,25 VZÄ frei", "value=\"0,5\"");
        assertThat(admin.as(() -> app.getBean(Members.class).find(worker.account())))
                .isEmpty();
        assertThat(seat(worker, "0,25").status()).isEqualTo(302);
        assertThat(seat(other, "0,75").status())
                .as("her own share does not count twice")
                .isEqualTo(302);
        assertThat(seat(worker, "0").status()).isEqualTo(422);
        assertThat(seat(worker, "").status()).isEqualTo(422);
    }

    @Test
    void whoIsTakenOffHerPostLeavesItToOthers() throws Exception {
        seat(worker, "1");
        assertThat(admin.send(form(worker), "version", "1", "post", "").status())
                .isEqualTo(302);
        assertThat(seat(new CaseBench(app, admin.municipality()), "1").status()).isEqualTo(302);
        assertThat(worker.as(() -> app.getBean(Capacities.class).of(worker.account())))
                .hasValueSatisfying(hers -> assertThat(hers.seat().held()).isFalse());
    }

    @Test
    void aMoveThatIsEnteredLateCountsFromItsDayAndWhatWasBeforeStays() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        seat(worker, "0,5");
        String[] late = {
            "version",
            "1",
            "post",
            post.toString(),
            "fte",
            "0,75",
            "from",
            today.minusDays(10).toString()
        };
        assertThat(admin.send(form(worker), late).status()).isEqualTo(302);
        Members members = app.getBean(Members.class);
        assertThat(admin.as(() -> members.share(worker.account(), today)))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.75"));
        assertThat(admin.as(() -> members.share(worker.account(), today.minusDays(10))))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.75"));
        assertThat(admin.as(() -> members.share(worker.account(), today.minusDays(11))))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.5"));
        assertThat(admin.see(form(worker)).body()).contains("Welche Stelle seit wann?", "0,75 VZÄ");
        late[1] = "2";
        late[late.length - 1] = today.plusDays(1).toString();
        CaseBench.Answer ahead = admin.send(form(worker), late);
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.body()).contains("liegt noch vor uns", "f-from-error");
    }

    @Test
    void whoIsOvertakenKeepsWhatWasTypedAndSavesAnew() throws Exception {
        assertThat(seat(worker, "0,5").status()).isEqualTo(302);
        assertThat(admin.see(form(worker)).body()).contains("name=\"version\" value=\"1\"");
        assertThat(seat(worker, "0,5").status()).as("the same, sent twice").isEqualTo(302);

        CaseBench.Answer overtaken = seat(worker, "0,75");

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("Inzwischen hat Bea Beispiel", "value=\"0,75\"", "name=\"version\" value=\"1\"");
        assertThat(admin.send(form(worker), "version", "1", "post", post.toString(), "fte", "0,75")
                        .status())
                .isEqualTo(302);
        assertThat(admin.as(() -> app.getBean(Members.class).find(worker.account())))
                .hasValueSatisfying(member -> assertThat(member.fte()).isEqualByComparingTo("0.75"));
    }

    @Test
    void aLanguageNobodyKnowsIsNamed() throws Exception {
        CaseBench.Answer refused =
                admin.send(form(worker), "post", post.toString(), "fte", "1", "languages", "Deutsch, Beispielisch");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("„Beispielisch“");
    }

    @Test
    void nobodyElseSeatsAndNobodyUnknownIsSeated() throws Exception {
        String unknown = "/organisation/members/" + Uuids.next();
        assertThat(admin.see(unknown).status()).isEqualTo(404);
        assertThat(admin.send(unknown, "post", post.toString(), "fte", "1").status())
                .isEqualTo(404);
        assertThat(new CaseBench(app, "herne", Role.ADMINISTRATOR)
                        .see(form(worker))
                        .status())
                .as("from another municipality")
                .isEqualTo(404);
        assertThat(worker.see("/organisation/members").status()).isEqualTo(404);
        assertThat(worker.send(form(worker), "post", post.toString(), "fte", "1")
                        .status())
                .isEqualTo(404);
    }

    private CaseBench.Answer seat(CaseBench who, String share) throws Exception {
        return admin.send(
                form(who), "post", post.toString(), "fte", share, "speaker", "yes", "languages", "Deutsch, Arabisch");
    }

    private static String form(CaseBench who) {
        return "/organisation/members/" + who.account();
    }
}
