package de.lotse.casework;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a case when its category is proposed; null is not known and meets nothing.
 *
 * @param hoursPerWeek effort
 * @param urgency level of urgency, 1 is acute
 * @param needs fields of need
 * @param actors how many take part
 * @param actorWork how far the work with actors has come, once counting them says nothing any more
 * @param phase place in the cycle, from 1
 * @param familyCases cases in the family system
 * @param barriers level of special barriers, 1 hinders most
 */
public record CaseFigures(
        @Nullable BigDecimal hoursPerWeek,
        @Nullable Integer urgency,
        @Nullable Integer needs,
        @Nullable Integer actors,
        @Nullable ActorWork actorWork,
        @Nullable Integer phase,
        @Nullable Integer familyCases,
        @Nullable Integer barriers) {
    /** Actors are coordinated already, or the case is only pointed to them (Tab. 1: "abgestimmt", "Verweis"). */
    public enum ActorWork {
        COORDINATED,
        SIGNPOSTING
    }
}
