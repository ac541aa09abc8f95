package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.intake.request.Course.Stage;
import de.lotse.intake.request.RequestStep.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No request is on the board only: while the clearing team has the next word, Heute says so (IN-03, IN-06). */
@LotseTest
@Requirement({"IN-03", "IN-06"})
class StageDuesTests {
    private static int next = 99501;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable ClearingTown made;

    @BeforeEach
    void aTown() {
        made = new ClearingTown(app, Integer.toString(next++));
    }

    private ClearingTown town() {
        return Objects.requireNonNull(made);
    }

    private String heute() throws Exception {
        return town().team().see("/").body();
    }

    @Test
    void whatIsClearedOrAnsweredStandsOnHeuteUntilItIsDecided() throws Exception {
        UUID request = town().request(Kind.CONTACT);
        assertThat(heute())
                .contains("In Klärung: 1 Anfrage,")
                .contains("Die Entscheidung über die Aufnahme fehlt noch.");
        town().take(request, Kind.QUESTION);
        assertThat(heute())
                .contains("In Klärung: 1 Anfrage,")
                .contains("bei 1 steht die Antwort auf eine Rückfrage aus.");
        town().take(request, Kind.ANSWER);
        assertThat(heute())
                .contains("Antwort ist da: 1 Anfrage,")
                .contains("/requests/" + request)
                .doesNotContain("In Klärung:");
        town().take(request, Kind.REFUSED);
        assertThat(heute()).doesNotContain("Antwort ist da").doesNotContain("In Klärung:");
    }

    @Test
    void admittedRequestsAndAcceptedPlacesWaitForWhoeverAssignsThem() throws Exception {
        UUID first = town().request(Kind.CONTACT, Kind.ADMITTED);
        assertThat(heute()).contains("Zugesagt, Kapazität prüfen: 1 Anfrage,").contains("/requests/" + first);
        town().request(Kind.CONTACT, Kind.ADMITTED);
        assertThat(heute()).contains("Zugesagt, Kapazität prüfen: 2 Anfragen,").contains("/requests#col-admitted");
        town().take(first, Kind.WAITING);
        town().take(first, Kind.OFFERED);
        town().take(first, Kind.OFFER_ACCEPTED);
        assertThat(heute())
                .contains("Zugesagt, Kapazität prüfen: 1 Anfrage,")
                .contains("Platz angenommen, Zuweisung fehlt: 1 Anfrage,");
    }

    @Test
    void aPlaceIsOfferedOnlyWhileTheTeamHasRoomAndOnlyBySomebody() throws Exception {
        UUID first = town().request(Kind.CONTACT, Kind.ADMITTED, Kind.WAITING);
        town().request(Kind.CONTACT, Kind.ADMITTED, Kind.WAITING);
        assertThat(heute()).doesNotContain("Platz anbieten");
        assertThat(board()).doesNotContain("Bitte anbieten");
        town().worker();
        assertThat(heute()).contains("1 Platz frei, 2 warten – Platz anbieten").contains("/requests#waiting");
        assertThat(board()).contains("Im Team ist 1 Platz frei: Bitte anbieten");
        assertThat(town().stage(first)).isEqualTo(Stage.WAITING);
        town().take(first, Kind.OFFERED);
        assertThat(heute()).doesNotContain("Platz anbieten");
        assertThat(board()).doesNotContain("Bitte anbieten");
    }

    @Test
    void whereNobodyHasRoomWhoeverWaitsIsToldInTime() throws Exception {
        town().request(Kind.CONTACT, Kind.ADMITTED, Kind.WAITING);
        String line = "Warteliste: 1 wartet, eine Nachricht ist fällig";
        assertThat(heute()).doesNotContain(line);
        TestClock.on(today.plusDays(WaitingLines.QUIET_DAYS), () -> {
            assertThat(heute()).contains(line).doesNotContain("Platz anbieten");
            return true;
        });
    }

    @Test
    void whoHeardNothingForFourWeeksIsMarkedOnTheListUntilSheHears() throws Exception {
        String mark = "länger als 4 Wochen ohne Nachricht";
        UUID request = town().request(Kind.CONTACT, Kind.ADMITTED, Kind.WAITING);
        assertThat(board()).contains("nach Eingang", "wartet seit").doesNotContain(mark);
        TestClock.on(today.plusDays(WaitingLines.QUIET_DAYS - 1), () -> {
            assertThat(board()).doesNotContain(mark);
            return true;
        });
        TestClock.on(today.plusDays(WaitingLines.QUIET_DAYS + 2), () -> {
            assertThat(board()).containsOnlyOnce(mark);
            town().take(request, Kind.OFFERED);
            assertThat(board()).contains("Antwort fehlt").doesNotContain(mark);
            return true;
        });
    }

    @Test
    void whoWasReferredBecauseTheListWasFullStandsOnHeuteInTimeBeforeSheComesBack() throws Exception {
        LocalDate back = today.plusDays(90);
        UUID request = town().request(Kind.CONTACT, Kind.ADMITTED);
        town().refer(request, back);
        assertThat(heute()).doesNotContain("meldet sich wieder");
        assertThat(board()).contains("Verwiesen, meldet sich wieder");
        TestClock.on(back.minusDays(15), () -> {
            assertThat(heute()).doesNotContain("meldet sich wieder");
            return true;
        });
        TestClock.on(back.minusDays(14), () -> {
            assertThat(heute())
                    .contains("meldet sich wieder", "/requests/" + request)
                    .contains("Die Warteliste war voll. Nachfragen, ob der Bedarf noch besteht.", "/concept#intake");
            return true;
        });
        TestClock.on(back.plusDays(1), () -> {
            assertThat(heute()).as("nobody is forgotten after the day").contains("meldet sich wieder");
            town().take(request, Kind.CAME_BACK);
            assertThat(heute())
                    .contains("Zugesagt, Kapazität prüfen: 1 Anfrage,")
                    .doesNotContain("meldet sich wieder");
            return true;
        });
    }

    @Test
    void anOfferNobodyAnswersStandsOnHeuteAfterAWeekWithItsNextStep() throws Exception {
        UUID request = town().request(Kind.CONTACT, Kind.ADMITTED, Kind.WAITING, Kind.OFFERED);
        assertThat(heute()).doesNotContain("Angebot ohne Antwort");
        TestClock.on(today.plusDays(8), () -> {
            assertThat(heute())
                    .contains("Angebot ohne Antwort: Anfrage", "/requests/" + request)
                    .contains("Bitte nachfragen oder der nächsten Anfrage anbieten");
            assertThat(town().stage(request)).as("nobody takes the place away").isEqualTo(Stage.OFFERED);
            town().take(request, Kind.OFFER_DECLINED);
            assertThat(heute()).doesNotContain("Angebot ohne Antwort");
            assertThat(town().stage(request)).isEqualTo(Stage.WAITING);
            return true;
        });
    }

    private String board() throws Exception {
        return town().team().see("/requests").body();
    }
}
