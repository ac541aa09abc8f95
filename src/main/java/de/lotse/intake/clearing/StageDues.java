package de.lotse.intake.clearing;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Course.Stage;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestWords;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where requests stand while the clearing team has the next word, one line for each state, so that none is on the board only (IN-03, IN-06).
 * The concept names no deadline for them, so none is ever late.
 */
@Component
class StageDues {
    private static final int AHEAD_DAYS = 14;
    private final RequestWords words;
    private final WaitingLines lines;
    private final OfferRoom room;
    private final Concepts concepts;

    StageDues(RequestWords words, WaitingLines lines, OfferRoom room, Concepts concepts) {
        this.words = words;
        this.lines = lines;
        this.room = room;
        this.concepts = concepts;
    }

    /** What is due of these requests. */
    List<Due> due(List<Course> alive, Page page) {
        List<Course> clearing = at(Stage.CLEARING, alive);
        List<Course> answered = clearing.stream().filter(StageDues::answered).toList();
        List<Course> undecided =
                clearing.stream().filter(course -> !answered(course)).toList();
        long asked =
                undecided.stream().filter(course -> course.asked().isPresent()).count();
        return Stream.of(
                        line("answered", answered, page.t("intake.due.answered.rule"), "#col-clearing", page),
                        line("clearing", undecided, page.t("intake.due.clearing.rule", asked), "#col-clearing", page),
                        line(
                                "admitted",
                                at(Stage.ADMITTED, alive),
                                page.t("intake.due.admitted.rule"),
                                "#col-admitted",
                                page),
                        line(
                                "accepted",
                                at(Stage.ACCEPTED, alive),
                                page.t("intake.due.accepted.rule"),
                                "#col-admitted",
                                page),
                        waiting(alive, page))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Course> at(Stage stage, List<Course> alive) {
        return alive.stream().filter(course -> course.stage() == stage).toList();
    }

    private static boolean answered(Course course) {
        return course.last(Kind.ANSWER)
                .filter(step -> step.number() == course.steps().size())
                .isPresent();
    }

    /** One line; of a single request it leads there, of several to the board. */
    private Optional<Due> line(String key, List<Course> courses, String rule, String column, Page page) {
        IntakeConcept.Clearing clearing = concepts.section(IntakeConcept.class).clearing();
        return courses.stream().min(Comparator.comparing(Course::since)).map(oldest -> {
            String href = courses.size() == 1 ? "/requests/" + oldest.request().id() : "/requests" + column;
            return due(
                    page.today(),
                    page.t("intake.due." + key, courses.size(), words.length(oldest.since(), page)),
                    href,
                    rule,
                    clearing == null ? null : RequestPages.source(clearing.source()),
                    page);
        });
    }

    /** Where the team has room, a place can be offered today; where it has none, whoever has long heard nothing should hear something. */
    private Optional<Due> waiting(List<Course> alive, Page page) {
        List<Course> waiting = at(Stage.WAITING, alive);
        IntakeConcept.WaitingList list = concepts.section(IntakeConcept.class).waitingList();
        Source source = list == null ? null : RequestPages.source(list.source());
        int free = room.free(alive);
        if (free > 0) {
            return Optional.of(due(
                    page.today(),
                    page.t("intake.due.offer", free, waiting.size()),
                    "/requests#waiting",
                    page.t("intake.due.offer.rule"),
                    source,
                    page));
        }
        return waiting.stream()
                .map(lines::hears)
                .min(Comparator.naturalOrder())
                .filter(day -> !day.isAfter(page.today().plusDays(AHEAD_DAYS)))
                .map(day -> due(
                        day.isBefore(page.today()) ? page.today() : day,
                        page.t("intake.due.waiting", waiting.size()),
                        "/requests#waiting",
                        page.t("intake.due.waiting.rule", WaitingLines.QUIET_DAYS),
                        source,
                        page));
    }

    private static Due due(LocalDate day, String title, String href, String rule, @Nullable Source source, Page page) {
        return new Due(day, title, href, rule, source, page.t("intake.due.stage.open"), href, false);
    }
}
