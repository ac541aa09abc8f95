package de.lotse.intake.clearing;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestWords;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where two sides decide together: the request on which only the other one has decided waits for this one (IN-05). */
@Component
class DecisionDues {
    private final RequestWords words;
    private final ClearingTeam team;
    private final Concepts concepts;

    DecisionDues(RequestWords words, ClearingTeam team, Concepts concepts) {
        this.words = words;
        this.team = team;
        this.concepts = concepts;
    }

    List<Due> due(List<Course> alive, Page page) {
        IntakeConcept.Clearing clearing = concepts.section(IntakeConcept.class).clearing();
        return clearing != null && clearing.twoDecide() && team.mine() instanceof ClearingTeam.Standing.Speaks mine
                ? alive.stream()
                        .filter(course -> course.stage() == Course.Stage.CLEARING && waitsFor(mine.side(), course))
                        .map(course -> due(course, clearing, page))
                        .toList()
                : List.of();
    }

    /** Whether the latest word on it is the other side's. */
    private static boolean waitsFor(ClearingTeam.Side side, Course course) {
        Optional<RequestStep> latest = course.steps().reversed().stream()
                .filter(step -> step.kind() == Kind.VOTE_ADMIT || step.kind() == Kind.VOTE_REFUSE)
                .findFirst();
        return latest.filter(step -> !side.name().equals(step.choice())).isPresent();
    }

    private Due due(Course course, IntakeConcept.Clearing clearing, Page page) {
        String href = "/requests/" + course.request().id();
        return new Due(
                page.today(),
                page.t("intake.due.decide", course.request().number(), words.title(course.request(), page)),
                href,
                Objects.requireNonNullElse(clearing.rule(), page.t("intake.due.decide.rule")),
                RequestPages.source(clearing.source()),
                page.t("intake.due.decide.open"),
                href,
                false);
    }
}
