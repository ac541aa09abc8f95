package de.lotse.casework.handover;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts many transfers, each in a transaction of its own, so that one that is withdrawn meanwhile stops none of the others. */
@Service
@Transactional(propagation = Propagation.NEVER)
public class AcceptTransfers {
    private final AnswerTransfer answer;

    AcceptTransfers(AnswerTransfer answer) {
        this.answer = answer;
    }

    /** How many she took over, and how many had ended before. */
    public record Count(int accepted, int late) {}

    /** Takes the cases over. */
    public Count accept(Collection<UUID> transfers) {
        int accepted = 0;
        for (UUID one : transfers) {
            accepted += switch (answer.accept(one)) {
                case AnswerTransfer.Outcome.Done _ -> 1;
                case AnswerTransfer.Outcome.AlreadyEnded(Transfer ended) ->
                    ended.endedAs(Transfer.Result.ACCEPTED) ? 1 : 0;
                case AnswerTransfer.Outcome.Unknown _ -> 0;
            };
        }
        return new Count(accepted, transfers.size() - accepted);
    }
}
