package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.shared.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The clearing team takes a request while somebody telephones, by the form the public has (IN-02). */
@LotseTest
@Requirement("IN-02")
class TelephoneRequestTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Requests requests;

    private @Nullable CaseBench colleague;

    @BeforeEach
    void aColleagueOfTheClearingTeam() {
        colleague = new CaseBench(app, "muenster", Role.CLEARING, "ki_muenster");
    }

    private CaseBench team() {
        return Objects.requireNonNull(colleague);
    }

    /** What a school says that has a telephone and no mail. */
    private String[] told(UUID id, String... changes) {
        List<String> fields = new ArrayList<>(new RequestBench(app, "muenster")
                .filled("id", id.toString(), "q-reporter_email", "", "q-reporter_phone", "0251 4920000"));
        fields.addAll(List.of(changes));
        return fields.toArray(String[]::new);
    }

    @Test
    void itIsReceivedWithWhoTookItAndTheCodeIsReadOut() throws Exception {
        UUID id = Uuids.next();
        assertThat(team().send("/requests/telephone", told(id)).redirect()).isEqualTo("/requests/telephone/" + id);
        Request taken = team().as(() -> requests.find(id).orElseThrow());
        assertThat(taken.origin()).isEqualTo(Request.Origin.TELEPHONE);
        assertThat(taken.account()).isEqualTo(team().account());
        assertThat(team().see("/requests/telephone/" + id).body())
                .contains(taken.code(), "/open/muenster/request/status", "keine E-Mail-Adresse");
        assertThat(team().see("/requests").body()).contains("Anfrage " + taken.number());
        assertThat(team().see("/requests/" + id).body()).contains("Am Telefon aufgenommen", "Bea Beispiel");
        RequestBench school = new RequestBench(app, "muenster");
        assertThat(school.send("/status", List.of("code", taken.code())).body()).contains("Anfrage eingegangen");
    }

    @Test
    void noTrapIsLaidForAColleagueAndNothingIsThrottled() throws Exception {
        for (int call = 0; call < 40; call++) {
            assertThat(team().send("/requests/telephone", told(Uuids.next(), "website", "x"))
                            .status())
                    .isEqualTo(302);
        }
    }

    @Test
    void aNameIsRefusedAsOnThePublicFormAndEverythingTypedIsShownAgain() throws Exception {
        UUID id = Uuids.next();
        CaseBench.Answer refused = team().send(
                        "/requests/telephone",
                        told(id, "q-measures_so_far", "Frau Shirin Nimûne geht zum Sprachkurs."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("<mark>Frau Shirin Nimûne", "value=\"0251 4920000\"");
        assertThat(team().as(() -> requests.find(id))).isEmpty();
    }

    @Test
    void aCallerWhoCanNotBeReachedIsAskedForATelephoneNumber() throws Exception {
        List<String> fields = new ArrayList<>(
                new RequestBench(app, "muenster").filled("q-reporter_email", "", "q-reporter_phone", ""));
        assertThat(team().send("/requests/telephone", fields.toArray(String[]::new))
                        .body())
                .contains("Bitte E-Mail oder Telefon angeben");
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheConnectionBroke() throws Exception {
        UUID id = Uuids.next();
        team().send("/drafts/request-telephone", told(id, "q-further_information", "Zwei Kinder im Schulalter"));
        assertThat(team().see("/requests/telephone").body()).contains("Zwei Kinder im Schulalter", id.toString());
        team().send("/requests/telephone", told(id));
        assertThat(team().see("/requests/telephone").body()).doesNotContain("Zwei Kinder im Schulalter");
    }

    @Test
    void theSameFormTwiceIsOneRequestAndAChangedOneIsAskedAbout() throws Exception {
        UUID id = Uuids.next();
        team().send("/requests/telephone", told(id));
        assertThat(team().send("/requests/telephone", told(id)).redirect()).isEqualTo("/requests/telephone/" + id);
        CaseBench.Answer changed = team().send("/requests/telephone", told(id, "q-actors", "Jugendamt"));
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("schon eine Anfrage gesendet", "Jugendamt");
    }

    @Test
    void thereIsNoSuchPageWhereTheConceptHasNoForm() throws Exception {
        CaseBench unna = new CaseBench(app, "unna", Role.CLEARING);
        assertThat(unna.see("/requests/telephone").status()).isEqualTo(404);
    }
}
