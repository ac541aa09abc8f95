package de.lotse.intake.clearing;

import de.lotse.access.CurrentActor;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.absence.Absence;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Course.Stage;
import de.lotse.intake.request.OutgoingMail;
import de.lotse.intake.request.RequestMessages;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestWords;
import de.lotse.intake.request.Words;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the board: where each request stands, how long, and what it waits for. */
@Component
class BoardPages {
    private final RequestWords words;
    private final WaitingLines order;
    private final ClearingHours hours;
    private final RequestMessages messages;
    private final Concepts concepts;
    private final Around around;

    BoardPages(
            RequestWords words,
            WaitingLines order,
            ClearingHours hours,
            RequestMessages messages,
            Concepts concepts,
            Around around) {
        this.words = words;
        this.order = order;
        this.hours = hours;
        this.messages = messages;
        this.concepts = concepts;
        this.around = around;
    }

    BoardPage board(List<Course> courses, Page page) {
        IntakeConcept concept = concepts.section(IntakeConcept.class);
        List<BoardPage.Line> waiting = order.lines(courses, page);
        Map<AccountId, Absence> away = around.assign().away();
        return new BoardPage(
                lead(courses, waiting.size(), concept, page),
                hours.week(page).orElse(null),
                concept.requestForm() == null
                        ? null
                        : "/open/"
                                + concepts.current(around.current().get().municipality())
                                        .municipality()
                                        .key() + "/request",
                List.of(
                        column("received", courses, EnumSet.of(Stage.RECEIVED), away, page),
                        column("clearing", courses, EnumSet.of(Stage.CLEARING), away, page),
                        column("admitted", courses, EnumSet.of(Stage.ADMITTED, Stage.ACCEPTED), away, page),
                        column("assigned", courses, EnumSet.of(Stage.ASSIGNED, Stage.STARTED), away, page)),
                list(concept, waiting, around.offers().free(courses), page),
                order.referred(courses, page),
                cards(courses, EnumSet.of(Stage.REFUSED, Stage.WITHDRAWN), away, page),
                messages.waiting().stream().map(mail -> mail(mail, page)).toList(),
                messages.leaves(),
                around.room().room(page).orElse(null));
    }

    /** Who looks, where there is room, and who is away. */
    @Component
    record Around(CurrentActor current, TeamRoom room, AssignRequest assign, OfferRoom offers) {}

    private static BoardPage.Mail mail(RequestMessages.Message mail, Page page) {
        OutgoingMail.Outcome.Refused refused = mail.refused();
        return new BoardPage.Mail(
                mail.id(),
                mail.recipient(),
                mail.subject(),
                mail.body(),
                refused == null ? null : page.t("intake.board.messages.refused." + refused.why(), refused.code()));
    }

    private static BoardPage.@Nullable Waiting list(
            IntakeConcept concept, List<BoardPage.Line> lines, int free, Page page) {
        IntakeConcept.WaitingList list = concept.waitingList();
        return list == null
                ? null
                : new BoardPage.Waiting(
                        list.limit(),
                        list.rule(),
                        RequestPages.source(list.source()),
                        lines,
                        free == 0 ? null : page.t("intake.board.offer", free));
    }

    private String lead(List<Course> courses, int waiting, IntakeConcept concept, Page page) {
        List<Course> open = courses.stream()
                .filter(course -> course.stage() == Stage.RECEIVED || course.stage() == Stage.CLEARING)
                .toList();
        long oldest = open.stream()
                .mapToLong(course -> words.days(course.request().receivedAt()))
                .max()
                .orElse(0);
        String lead = page.t("intake.board.lead", open.size(), page.t("intake.board.lead.days", oldest));
        Integer limit =
                concept.waitingList() == null ? null : concept.waitingList().limit();
        return limit == null ? lead : lead + " " + page.t("intake.board.lead.list", waiting, limit);
    }

    private BoardPage.Column column(
            String id, List<Course> courses, Set<Stage> stages, Map<AccountId, Absence> away, Page page) {
        return new BoardPage.Column(id, page.t("intake.board.column." + id), cards(courses, stages, away, page));
    }

    private List<BoardPage.Card> cards(
            List<Course> courses, Set<Stage> stages, Map<AccountId, Absence> away, Page page) {
        return courses.stream()
                .filter(course -> stages.contains(course.stage()))
                .sorted(Comparator.comparing(Course::since).reversed())
                .map(course -> card(course, away, page))
                .toList();
    }

    private BoardPage.Card card(Course course, Map<AccountId, Absence> away, Page page) {
        RequestStep assigned = course.last(Kind.ASSIGNED).orElse(null);
        boolean shown = course.stage() == Stage.ASSIGNED || course.stage() == Stage.STARTED;
        return new BoardPage.Card(
                "/requests/" + course.request().id(),
                words.title(course.request(), page),
                page.t(
                        "intake.board.meta",
                        course.request().number(),
                        course.request().from()),
                course.stage().open()
                        && course.request().answers().yes(Words.CRISIS).orElse(false),
                notes(course, away, page),
                assigned == null || !shown ? null : words.name(assigned.worker(), page),
                words.since(course.since(), page),
                words.length(course.request().receivedAt(), page));
    }

    private List<String> notes(Course course, Map<AccountId, Absence> away, Page page) {
        List<String> notes = new ArrayList<>();
        course.asked().ifPresent(step -> notes.add(page.t("intake.board.asked")));
        if (course.stage() == Stage.CLEARING) {
            course.last(Kind.ANSWER)
                    .filter(step -> step.number() == course.steps().size())
                    .ifPresent(step -> notes.add(page.t("intake.board.answered")));
            if (course.has(Kind.VOTE_ADMIT) || course.has(Kind.VOTE_REFUSE)) {
                notes.add(page.t("intake.board.voted"));
            }
            proposed(course, page).forEach(notes::add);
        }
        if (course.stage() == Stage.ACCEPTED) {
            notes.add(page.t("intake.board.accepted"));
        }
        if (course.stage() == Stage.ASSIGNED && !course.sinceAssigned(Kind.PASSED_ON)) {
            notes.add(page.t("intake.board.notPassed"));
        }
        if (course.stage() == Stage.ASSIGNED) {
            course.last(Kind.ASSIGNED)
                    .map(step -> away.get(step.worker()))
                    .ifPresent(absence -> notes.add(page.t("intake.board.away", page.day(absence.until()))));
        }
        return notes;
    }

    private List<String> proposed(Course course, Page page) {
        return PriorityCheck.of(
                        concepts.section(IntakeConcept.class), course.request().answers())
                .stream()
                .filter(PriorityCheck.Result::proposed)
                .map(result ->
                        page.t("intake.board.priority", result.service().label().in(page.locale())))
                .toList();
    }
}
