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
        TestClock.on(LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(WaitingLines.QUIET_DAYS), () -> {
            assertThat(heute()).contains(line).doesNotContain("Platz anbieten");
            return true;
        });
    }

    private String board() throws Exception {
        return town().team().see("/requests").body();
    }
}
