package de.lotse.casework.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Looks at goals and linkages; the next one stands under "Heute" (CW-08). */
@LotseTest
class ReviewTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId id = CaseId.next();
    private final UUID linkage = Uuids.next();

    @BeforeEach
    void aLinkedService() {
        bench = new CaseBench(app, "muenster");
        id = bench().open(null, null, null);
        bench().as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, linkage, null, null, "Nähkurs Beispiel", Linkage.Accompaniment.NONE, today, null)));
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private NoteReview.Outcome look(UUID review, UUID subject, LocalDate on, @Nullable LocalDate nextOn) {
        return bench().as(() -> app.getBean(NoteReview.class)
                .note(new NoteReview.Command(id, review, subject, on, "Geht regelmäßig hin.", nextOn)));
    }

    private NoteReview.Outcome look(LocalDate on, @Nullable LocalDate nextOn) {
        return look(Uuids.next(), linkage, on, nextOn);
    }

    private List<LocalDate> due() {
        return bench().as(() -> app.getBean(Tasks.class).open(id)).stream()
                .filter(task -> task.kind().equals("review"))
                .map(task -> Objects.requireNonNull(task.dueOn()))
                .toList();
    }

    @Test
    @Requirement("CW-08")
    void theNextLookStandsUnderTodayWithWhatIsToBeLookedAt() throws Exception {
        assertThat(look(today, today.plusDays(5))).isEqualTo(NoteReview.Outcome.NOTED);
        assertThat(bench().see("/").body()).contains("Hanan Mithal: Nähkurs Beispiel", "Überprüfung");
        assertThat(bench().see("/cases/" + id + "/monitoring").body())
                .contains("Nächste Überprüfung", "Geht regelmäßig hin.");
    }

    @Test
    @Requirement("CW-08")
    void aLookSettlesTheOneThatWasPlannedAndKeepsAllThatWasSeen() {
        look(today.minusDays(10), today.minusDays(1));
        look(today, today.plusDays(14));
        assertThat(due()).containsExactly(today.plusDays(14));
        look(today, null);
        assertThat(due()).isEmpty();
        assertThat(bench().count("casework_review", id)).isEqualTo(3);
    }

    @Test
    @Requirement("CW-08")
    void aLookAtOneThingLeavesTheOthersPlanned() {
        UUID other = Uuids.next();
        bench().as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, other, null, null, "Chor Beispiel", Linkage.Accompaniment.NONE, today, null)));
        look(Uuids.next(), other, today, today.plusDays(3));
        look(today, today.plusDays(4));
        look(today, null);
        assertThat(due()).containsExactly(today.plusDays(3));
    }

    @Test
    void aDoubleClickIsOneLookAndOneTask() {
        UUID review = Uuids.next();
        look(review, linkage, today, today.plusDays(5));
        assertThat(look(review, linkage, today, today.plusDays(5))).isEqualTo(NoteReview.Outcome.NOTED);
        assertThat(look(review, linkage, today, null))
                .as("edited after going back")
                .isEqualTo(NoteReview.Outcome.ALREADY);
        assertThat(bench().count("casework_review", id)).isOne();
        assertThat(due()).hasSize(1);
    }

    @Test
    @Requirement("CW-08")
    void itIsNotedOnADayThatWasAndTheNextOneLiesAfterIt() {
        assertThat(look(today.plusDays(1), null)).isEqualTo(NoteReview.Outcome.FUTURE);
        assertThat(look(today, today)).isEqualTo(NoteReview.Outcome.NEXT_BEFORE);
        assertThat(look(today, today.minusDays(1))).isEqualTo(NoteReview.Outcome.NEXT_BEFORE);
        assertThat(look(today.minusDays(2), today.minusDays(1))).isEqualTo(NoteReview.Outcome.NOTED);
        assertThat(bench().count("casework_review", id)).isOne();
    }

    @Test
    @Requirement("ACC-02")
    void nothingIsLookedAtThatIsNotInTheCaseOrOutOfReachOrInAClosedCase() {
        assertThat(look(Uuids.next(), Uuids.next(), today, null)).isEqualTo(NoteReview.Outcome.UNKNOWN);
        NoteReview.Command command = new NoteReview.Command(id, Uuids.next(), linkage, today, "Fremder Blick", null);
        assertThat(new CaseBench(app, "muenster")
                        .as(() -> app.getBean(NoteReview.class).note(command)))
                .isEqualTo(NoteReview.Outcome.UNKNOWN);
        bench().close(id);
        assertThat(look(today, null)).isEqualTo(NoteReview.Outcome.STOPPED);
        assertThat(bench().count("casework_review", id)).isZero();
    }
}
