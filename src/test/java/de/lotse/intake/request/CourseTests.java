package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.shared.Uuids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may happen next follows from what happened (IN-03). */
@Requirement("IN-03")
class CourseTests {
    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");
    private static final Request REQUEST = new Request(
            Uuids.next(),
            "26-001",
            "K7QF-2M9X-HD4T",
            AT,
            Request.Origin.FORM,
            1,
            "de",
            new Answers(Map.of(), List.of()),
            null,
            false);

    private static Course after(Kind... kinds) {
        List<RequestStep> steps = new ArrayList<>();
        for (Kind kind : kinds) {
            int number = steps.size() + 1;
            steps.add(
                    new RequestStep(Uuids.next(), REQUEST.id(), number, kind, AT, null, null, null, null, 0, Map.of()));
        }
        return new Course(REQUEST, steps);
    }

    @Test
    void aQuestionCanBeAnsweredWhereverItWasAsked() {
        assertThat(after(Kind.QUESTION).allows(Kind.ANSWER)).isTrue();
        assertThat(after(Kind.CONTACT, Kind.ADMITTED, Kind.WAITING, Kind.QUESTION)
                        .allows(Kind.ANSWER))
                .isTrue();
        assertThat(after(Kind.QUESTION, Kind.ANSWER).allows(Kind.ANSWER)).isFalse();
        assertThat(after(Kind.CONTACT, Kind.QUESTION, Kind.REFUSED).allows(Kind.ANSWER))
                .isFalse();
    }

    @Test
    void anAnswerLeavesARequestOnTheListWhereItIs() {
        assertThat(after(Kind.CONTACT, Kind.ADMITTED, Kind.WAITING, Kind.QUESTION, Kind.ANSWER)
                        .stage())
                .isEqualTo(Course.Stage.WAITING);
    }

    @Test
    void whatBecameACaseIsNotWithdrawnButEndedThere() {
        assertThat(after(Kind.CONTACT, Kind.ADMITTED, Kind.ASSIGNED).allows(Kind.WITHDRAWN))
                .isTrue();
        assertThat(after(Kind.CONTACT, Kind.ADMITTED, Kind.ASSIGNED, Kind.CASE_OPENED)
                        .allows(Kind.WITHDRAWN))
                .isFalse();
    }

    @Test
    void whatWasMovedUpOnceIsNotMovedUpAfterItsReturn() {
        assertThat(after(Kind.WAITING, Kind.ADVANCED, Kind.OFFERED).advanced()).isPresent();
        assertThat(after(Kind.WAITING, Kind.ADVANCED, Kind.OFFERED, Kind.OFFER_DECLINED)
                        .advanced())
                .isEmpty();
        assertThat(after(Kind.WAITING, Kind.ADVANCED, Kind.ASSIGNED, Kind.GIVEN_BACK, Kind.WAITING)
                        .advanced())
                .isEmpty();
    }

    @Test
    void nobodyDecidesBeforeTheClearingContact() {
        assertThat(after(Kind.QUESTION).allows(Kind.VOTE_ADMIT)).isFalse();
        assertThat(after(Kind.QUESTION).allows(Kind.REFUSED)).isFalse();
        assertThat(after(Kind.CONTACT).allows(Kind.ADMITTED)).isTrue();
    }
}
