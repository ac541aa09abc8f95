package de.lotse.casework.exchange;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.closure.ClosurePrecondition;
import de.lotse.casework.closure.Obstacle;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before a case ends, every question to an authority has ended (CW-07b). */
@Component
@Order(50)
class QuestionsHaveEnded implements ClosurePrecondition {
    private final Questions questions;

    QuestionsHaveEnded(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Obstacle> obstacles(Case theCase) {
        return questions.of(theCase.id()).stream()
                .filter(Question::open)
                .map(one -> new Obstacle(
                        "question",
                        one.id(),
                        one.content().subject(),
                        one.wishedBy(),
                        "/cases/" + theCase.id() + "/authorities/questions/" + one.id()))
                .toList();
    }
}
