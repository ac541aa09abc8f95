package de.lotse.intake.waiting;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestWords;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the clearing team must not lose sight of: who comes back after three months, offers nobody answers, contact data not passed on,
 * new requests (IN-06). The concept names no deadline for them, so none is ever late. What else waits
 * has one line for its state.
 */
@Component
public class WaitingDues {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** An offer without an answer for a week is asked about, so that the place does not stay empty. */
    private static final int ANSWER_DAYS = 7;

    private static final int AHEAD_DAYS = 14;
    private final RequestWords words;
    private final Concepts concepts;

    WaitingDues(RequestWords words, Concepts concepts) {
        this.words = words;
        this.concepts = concepts;
    }

    /** What is due of these requests. */
    public List<Due> due(List<Course> alive, Page page) {
        IntakeConcept concept = concepts.section(IntakeConcept.class);
        return alive.stream()
                .map(course -> due(course, concept, page))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Due due(Course course, IntakeConcept concept, Page page) {
        LocalDate since = LocalDate.ofInstant(course.since(), BERLIN);
        return switch (course.stage()) {
            case RECEIVED ->
                due(
                        course,
                        page.today(),
                        "new",
                        page.t("intake.due.new.rule", course.request().from()),
                        null,
                        page);
            case REFERRED -> returns(course, concept, page);
            case OFFERED ->
                page.today().isBefore(since.plusDays(ANSWER_DAYS))
                        ? null
                        : due(
                                course,
                                page.today(),
                                "offered",
                                page.t("intake.due.offered.rule", words.days(course.since())),
                                null,
                                page);
            case ASSIGNED ->
                course.sinceAssigned(Kind.PASSED_ON)
                        ? null
                        : due(
                                course,
                                page.today(),
                                "pass",
                                page.t("intake.due.pass.rule", worker(course, page)),
                                null,
                                page);
            // While the clearing team has the next word, one line stands for all of a state; at its end a request needs
            // nobody.
            case CLEARING, ADMITTED, WAITING, ACCEPTED, STARTED, REFUSED, WITHDRAWN -> null;
        };
    }

    private @Nullable Due returns(Course course, IntakeConcept concept, Page page) {
        LocalDate day = course.day(Kind.REFERRED);
        IntakeConcept.WaitingList list = concept.waitingList();
        return day == null || day.isAfter(page.today().plusDays(AHEAD_DAYS))
                ? null
                : due(
                        course,
                        day,
                        "back",
                        page.t("intake.due.back.rule"),
                        list == null ? null : new Source(list.source().toString(), "/concept#intake"),
                        page);
    }

    private String worker(Course course, Page page) {
        return words.name(course.last(Kind.ASSIGNED).map(RequestStep::worker).orElse(null), page);
    }

    private Due due(Course course, LocalDate day, String key, String rule, @Nullable Source source, Page page) {
        String href = "/requests/" + course.request().id();
        return new Due(
                day,
                page.t("intake.due." + key, course.request().number(), words.title(course.request(), page)),
                href,
                rule,
                source,
                page.t("intake.due.open"),
                href,
                false);
    }
}
