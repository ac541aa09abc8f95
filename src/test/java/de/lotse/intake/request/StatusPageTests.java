package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the requesting body reads and says on its status page (IN-03). */
@LotseTest
@Requirement("IN-03")
class StatusPageTests {
    @Autowired
    ApplicationContext app;

    private RequestBench school() {
        return new RequestBench(app, "muenster");
    }

    private void happened(CaseBench team, String code, Kind kind, Map<String, String> words) {
        happened(team, code, kind, null, words);
    }

    private void happened(
            CaseBench team, String code, Kind kind, @Nullable AccountId worker, Map<String, String> words) {
        TakeStep.Outcome outcome = team.as(() -> {
            Request request = app.getBean(Requests.class).withCode(code).orElseThrow();
            int seen = app.getBean(RequestSteps.class).of(request.id()).size();
            return app.getBean(TakeStep.class)
                    .take(new TakeStep.Command(Uuids.next(), request.id(), seen, kind, null, worker, null, 0, words));
        });
        assertThat(outcome).isEqualTo(TakeStep.Outcome.DONE);
    }

    private static RequestBench.Answer says(RequestBench school, String code, String text) throws Exception {
        return school.send(
                "/answer", List.of("code", code, "id", Uuids.next().toString(), "says", "answer", "text", text));
    }

    @Test
    void aQuestionAskedLateCanBeAnswered() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING);
        RequestBench school = school();
        String code = school.request();
        happened(team, code, Kind.CONTACT, Map.of());
        happened(team, code, Kind.ADMITTED, Map.of());
        happened(team, code, Kind.QUESTION, Map.of(RequestStep.FEEDBACK, "Ist die Schule informiert?"));
        assertThat(school.send("/status", List.of("code", code)).body()).contains("Ist die Schule informiert?");
        RequestBench.Answer answered = says(school, code, "Ja, die Schule weiß Bescheid.");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body()).contains("das ist angekommen").contains("Ja, die Schule weiß Bescheid.");
        UUID id = team.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        assertThat(team.see("/requests/" + id).body()).contains("Von der Stelle: Ja, die Schule weiß Bescheid.");
    }

    @Test
    void anAnswerThatIsRefusedForTooManyWrongCodesStaysInTheFormAndCanBeSentAgain() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING);
        RequestBench school = school();
        String code = school.request();
        happened(team, code, Kind.QUESTION, Map.of(RequestStep.FEEDBACK, "Welche Schule?"));
        for (int tried = 0; tried < 20; tried++) {
            assertThat(school.send("/status", List.of("code", "FALSCH-FALSCH")).status())
                    .isEqualTo(422);
        }
        String id = Uuids.next().toString();
        RequestBench.Answer refused = school.send(
                "/answer", List.of("code", code, "id", id, "says", "answer", "text", "Die Schule am Musterweg."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("zu viele falsche Codes", "Die Schule am Musterweg.</textarea>")
                .contains("action=\"/open/muenster/request/answer", "name=\"id\" value=\"" + id + "\"")
                .contains("name=\"says\" value=\"answer\"");
        RequestBench.Answer later = new RequestBench(app, "muenster")
                .send("/answer", List.of("code", code, "id", id, "says", "answer", "text", "Die Schule am Musterweg."));
        assertThat(later.body()).contains("das ist angekommen");
    }

    @Test
    void anAnswerThatCameTooLateIsShownAgainAndSaidSo() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING);
        RequestBench school = school();
        String code = school.request();
        happened(team, code, Kind.QUESTION, Map.of(RequestStep.FEEDBACK, "Welche Schule?"));
        happened(team, code, Kind.CONTACT, Map.of());
        RequestBench.Answer late = says(school, code, "Die Grundschule im Norden.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("wurde nicht gespeichert").contains("Die Grundschule im Norden.");
    }

    @Test
    void whoWasToldOfACaseManagerIsToldWhenTheAssignmentEnds() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING);
        RequestBench school = school();
        String code = school.request();
        happened(team, code, Kind.CONTACT, Map.of());
        happened(team, code, Kind.ADMITTED, Map.of());
        happened(team, code, Kind.ASSIGNED, new CaseBench(app, "muenster").account(), Map.of());
        happened(team, code, Kind.GIVEN_BACK, Map.of(RequestStep.REASON, "Längere Krankheit der Fachkraft."));
        assertThat(school.send("/status", List.of("code", code)).body())
                .contains("Zuweisung zurückgenommen", "Wir suchen eine Fachkraft")
                .doesNotContain("Krankheit");
    }
}
