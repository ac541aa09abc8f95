package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InstallMunicipality;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.Visitors;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The public form takes requests without names, once, and loses nothing that was typed (IN-02). */
@LotseTest
@Requirement("IN-02")
class RequestFormTests {
    private static final String DOOR = "muenster";

    @Autowired
    ApplicationContext app;

    @Autowired
    Visitors visitors;

    @Autowired
    Requests requests;

    @BeforeEach
    void theCityIsThere() {
        app.getBean(InstallMunicipality.class).install(DOOR);
        app.getBean(InstallMunicipality.class).install("unna");
    }

    private RequestBench outside() {
        return new RequestBench(app, DOOR);
    }

    private int received() {
        return visitors.at(DOOR, to -> requests.countSince(Instant.EPOCH));
    }

    @Test
    void aCompleteRequestGivesACodeThatShowsHowItStands() throws Exception {
        RequestBench school = outside();
        String code = school.request();
        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        RequestBench.Answer status = school.send("/status", List.of("code", code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.body()).contains("Anfrage eingegangen").contains("noch nicht geprüft");
    }

    @Test
    void aNameIsRefusedAtItsFieldWithThePassageMarkedAndEverythingTypedShownAgain() throws Exception {
        int before = received();
        RequestBench.Answer refused = outside()
                .send("", outside().filled("q-measures_so_far", "Frau Shirin Nimûne hat nach § 25b AufenthG gefragt."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<mark>Frau Shirin Nimûne <small>(Name)</small></mark>")
                .contains("value=\"Grundschule am Musterweg\"")
                .contains("value=\"§ 25 Abs. 2 AufenthG\"");
        assertThat(received()).isEqualTo(before);
    }

    @Test
    void theReportingBodyMayNameItself() throws Exception {
        assertThat(outside().request("q-reporter_name", "Frau Vorlage", "q-reporter_phone", "0251 4920000"))
                .isNotBlank();
    }

    @Test
    void theSameFormTwiceIsOneRequestWithTheSameAnswer() throws Exception {
        RequestBench school = outside();
        List<String> form = school.filled();
        int before = received();
        assertThat(school.send("", form).redirect()).endsWith("/request/sent");
        String first = code(school.see("/sent").body());
        assertThat(school.send("", form).redirect()).endsWith("/request/sent");
        assertThat(code(school.see("/sent").body())).isEqualTo(first).isNotBlank();
        assertThat(received()).isEqualTo(before + 1);
    }

    private static String code(String page) {
        return page.replaceAll("(?s).*class=\"code\"><strong>([^<]+)<.*", "$1");
    }

    @Test
    void aSentFormThatWasChangedIsAskedAboutAndNotSwallowed() throws Exception {
        RequestBench school = outside();
        List<String> form = new java.util.ArrayList<>(school.filled("q-actors", "Jugendamt"));
        school.send("", form);
        int before = received();
        form.set(form.indexOf("Jugendamt"), "Jugendamt und Wohnungsamt");
        RequestBench.Answer again = school.send("", form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("schon eine Anfrage gesendet")
                .contains("Jugendamt und Wohnungsamt")
                .doesNotContain(form.get(form.indexOf("id") + 1));
        assertThat(received()).isEqualTo(before);
    }

    @Test
    void whoKnowsTheIdOfARequestDoesNotLearnItsCode() throws Exception {
        RequestBench school = outside();
        List<String> form = school.filled();
        school.send("", form);
        String id = form.get(form.indexOf("id") + 1);
        RequestBench stranger = outside();
        assertThat(stranger.send("", stranger.filled("id", id, "q-institution", "Beispielverein"))
                        .status())
                .isEqualTo(422);
        assertThat(stranger.see("/sent").redirect()).endsWith("/request/status");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsTakenIn() throws Exception {
        RequestBench.Answer refused = outside()
                .send(
                        "",
                        List.of("id", de.lotse.shared.Uuids.next().toString(), "q-further_information", "Zwei Kinder"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Person 1, Alter")
                .contains("Bitte E-Mail oder Telefon angeben")
                .contains("Ohne diese Bestätigung")
                .contains("Zwei Kinder");
        assertThat(refused.body().indexOf("#f-q-reporter_email"))
                .isBetween(0, refused.body().indexOf("#f-q-person_age-1"));
        assertThat(refused.body().indexOf("#f-q-person_age-1"))
                .isBetween(0, refused.body().indexOf("#f-q-confirm_voluntary"));
    }

    @Test
    void anEighthPersonIsRefusedWithANextStepAndStaysTyped() throws Exception {
        List<String> form = outside()
                .filled(
                        "q-person_gender-8",
                        "male",
                        "q-person_age-8",
                        "77",
                        "q-person_family_status-8",
                        "ledig",
                        "q-person_nationality-8",
                        "Irak",
                        "q-person_residence_status-8",
                        "Duldung");
        RequestBench.Answer refused = outside().send("", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("höchstens 7 Personen").contains("value=\"77\"");
    }

    @Test
    void aFormWithoutABoundTakesTwentyPersonsAndRefusesMoreAtTheirField() throws Exception {
        MunicipalityId town = InventedMunicipality.of(app, "99194", "muenster");
        InventedMunicipality.publish(app, town, "muenster", text -> text.replace("maxPersons: 7", "maxPersons: null"));
        RequestBench school = new RequestBench(app, "muster-99194");
        RequestBench.Answer refused = school.send("", withPerson(school, 21));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("höchstens 20 Personen").contains("value=\"77\"");
        assertThat(school.send("", withPerson(school, 13)).status()).isEqualTo(302);
        CaseBench team = new CaseBench(app, town, Role.CLEARING);
        assertThat(team.see("/requests").body()).contains("2 Personen, Kurmandschi");
    }

    private static List<String> withPerson(RequestBench school, int number) {
        return school.filled(
                "q-person_gender-" + number,
                "male",
                "q-person_age-" + number,
                "77",
                "q-person_family_status-" + number,
                "ledig",
                "q-person_nationality-" + number,
                "Irak",
                "q-person_residence_status-" + number,
                "Duldung");
    }

    @Test
    void twoClicksAtOnceAreOneRequest() throws Exception {
        List<String> form = outside().filled();
        RequestBench once = outside();
        RequestBench twice = outside();
        int before = received();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RequestBench.Answer> first = threads.submit(() -> once.send("", form));
            Future<RequestBench.Answer> second = threads.submit(() -> twice.send("", form));
            assertThat(first.get().redirect()).endsWith("/request/sent");
            assertThat(second.get().redirect()).endsWith("/request/sent");
        }
        assertThat(received()).isEqualTo(before + 1);
        assertThat(code(once.see("/sent").body()))
                .isEqualTo(code(twice.see("/sent").body()));
    }

    @Test
    void aMegabyteOfTextIsRefusedInWords() throws Exception {
        RequestBench.Answer refused =
                outside().send("", outside().filled("q-further_information", "a".repeat(1_000_000)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Sonstige Informationen").contains("10.000");
    }

    @Test
    void aScriptIsTextLikeAnyOther() throws Exception {
        RequestBench school = outside();
        RequestBench.Answer refused =
                school.send("", school.filled("q-actors", "<script>alert(1)</script>", "q-person_age-1", "alt"));
        assertThat(refused.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void aProgramThatFillsTheTrapOrIsTooFastIsAskedOnceMore() throws Exception {
        RequestBench bot = outside();
        assertThat(bot.send("", bot.filled("website", "http://spam.example")).body())
                .contains("nichts verloren");
        RequestBench.Answer fast =
                bot.send("", bot.filled("opened", String.valueOf(Instant.now().toEpochMilli())));
        assertThat(fast.status()).isEqualTo(422);
        assertThat(fast.body()).contains("sehr schnell").contains("Kurmandschi");
    }

    @Test
    void oneAddressCannotFloodTheTeamAndIsToldWhatToDo() throws Exception {
        RequestBench flood = outside();
        RequestBench.Answer last = flood.send("", flood.filled());
        for (int i = 0; i < 30; i++) {
            last = flood.send("", flood.filled());
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.body()).contains("in einer Stunde").contains("Kurmandschi");
        assertThat(outside().request()).isNotBlank();
    }

    @Test
    void aMunicipalityWithoutAFormHasNoSuchPage() throws Exception {
        assertThat(new RequestBench(app, "unna").see("").status()).isEqualTo(404);
        assertThat(new RequestBench(app, "unna").see("/status").status()).isEqualTo(404);
        assertThat(new RequestBench(app, "unna")
                        .send("/status", List.of("code", "AAAA-BBBB-CCCC"))
                        .status())
                .isEqualTo(404);
        assertThat(new RequestBench(app, "nirgendwo").see("").status()).isEqualTo(404);
    }

    @Test
    void aWrongCodeShowsNothingAndGuessingEnds() throws Exception {
        RequestBench guesser = outside();
        RequestBench.Answer answer = guesser.send("/status", List.of("code", "AAAA-BBBB-CCCC"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("kennen wir nicht");
        for (int i = 0; i < 20; i++) {
            answer = guesser.send("/status", List.of("code", "AAAA-BBBB-CCCC"));
        }
        assertThat(answer.body()).contains("zu viele falsche Codes");
    }

    @Test
    void aPartnerWithAnAccountSeesWhatSheSentHerselfAndNothingElse() throws Exception {
        CaseBench partner = new CaseBench(app, DOOR, Role.AUTHORITY, "sozialamt");
        List<String> form = outside().filled("q-institution", "Sozialamt, Fachstelle Beispiel", "q-person_age-1", "51");
        outside().request("q-person_age-1", "64");
        CaseBench.Answer sent = partner.send("/open/" + DOOR + "/request", form.toArray(String[]::new));
        assertThat(sent.status()).isEqualTo(302);
        assertThat(partner.see("/sent-requests").body())
                .contains("Einzelperson, 51 Jahre")
                .doesNotContain("64 Jahre");
        assertThat(new CaseBench(app, "unna", Role.AUTHORITY)
                        .see("/sent-requests")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoClearsElsewhereFindsNoBoard() throws Exception {
        CaseBench unna = new CaseBench(app, "unna", Role.CLEARING);
        assertThat(unna.see("/requests").status()).isEqualTo(404);
        assertThat(unna.see("/offers").body()).doesNotContain("href=\"/requests\"");
        assertThat(new CaseBench(app, DOOR, Role.CLEARING).see("/offers").body())
                .contains("href=\"/requests\"");
    }
}
