package de.lotse.intake.clearing;

import de.lotse.intake.request.Course;
import de.lotse.intake.request.Course.Stage;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestWords;
import de.lotse.intake.waiting.WaitingOrder;
import de.lotse.webui.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws who waits and who comes back. */
@Component
class WaitingLines {
    /** After so many days without a word the requesting body should hear something. */
    static final int QUIET_DAYS = 28;

    private static final Set<Kind> TOLD = EnumSet.of(
            Kind.CONTACT, Kind.QUESTION, Kind.ADMITTED, Kind.WAITING, Kind.OFFERED, Kind.OFFER_DECLINED, Kind.REFERRED);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final RequestWords words;

    WaitingLines(RequestWords words) {
        this.words = words;
    }

    List<BoardPage.Line> lines(List<Course> courses, Page page) {
        List<Course> ordered = WaitingOrder.of(courses);
        return ordered.stream()
                .map(course -> line(course, WaitingOrder.overtakes(course, ordered), page))
                .toList();
    }

    List<BoardPage.Line> referred(List<Course> courses, Page page) {
        return courses.stream()
                .filter(course -> course.stage() == Stage.REFERRED)
                .map(course -> line(course, 0, page))
                .sorted(Comparator.comparing(
                        BoardPage.Line::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    /** By when whoever asked for it should hear something again. */
    LocalDate hears(Course course) {
        return LocalDate.ofInstant(told(course), BERLIN).plusDays(QUIET_DAYS);
    }

    private static Instant told(Course course) {
        return course.steps().reversed().stream()
                .filter(step -> TOLD.contains(step.kind()))
                .findFirst()
                .map(RequestStep::at)
                .orElse(course.request().receivedAt());
    }

    private BoardPage.Line line(Course course, long overtakes, Page page) {
        Instant told = told(course);
        String href = "/requests/" + course.request().id();
        Action next = next(course.stage());
        return new BoardPage.Line(
                href,
                words.title(course.request(), page),
                page.t(
                        "intake.board.meta",
                        course.request().number(),
                        course.request().from()),
                words.days(course.request().receivedAt()),
                order(course, page),
                overtakes == 0 ? null : page.t("intake.board.order.before", overtakes),
                told(course, told, page),
                words.days(told) > QUIET_DAYS,
                course.day(Kind.REFERRED),
                page.t("intake.action." + next.word()),
                href + "/steps/" + next.word());
    }

    private static Action next(Stage stage) {
        return switch (stage) {
            case ACCEPTED -> Action.ASSIGN;
            case OFFERED -> Action.ACCEPT;
            case REFERRED -> Action.BACK;
            default -> Action.OFFER;
        };
    }

    private static String order(Course course, Page page) {
        return course.advanced()
                .map(step -> page.t("intake.board.order.advanced", String.valueOf(step.word(RequestStep.REASON))))
                .orElseGet(() -> page.t("intake.board.order.arrival"));
    }

    private static String told(Course course, Instant told, Page page) {
        String day = page.day(LocalDate.ofInstant(told, BERLIN));
        return switch (course.stage()) {
            case OFFERED -> page.t("intake.board.told.offered", day);
            case ACCEPTED -> page.t("intake.board.told.accepted", day);
            default -> page.t("intake.board.told", day);
        };
    }
}
