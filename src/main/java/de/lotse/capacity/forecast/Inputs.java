package de.lotse.capacity.forecast;

import java.math.BigDecimal;

/**
 * What is asked: what if there were so many posts, so many cases a post, so many people a month.
 *
 * @param fte shares of full posts
 * @param perPost cases, or hours a week, that a full post carries
 * @param perMonth people who come in a month
 * @param duration percent of today's length of a case
 * @param waiting people who wait today
 */
public record Inputs(BigDecimal fte, BigDecimal perPost, BigDecimal perMonth, int duration, int waiting) {
    /** Whether both ask the same, however the numbers are written. */
    boolean same(Inputs other) {
        return fte.compareTo(other.fte) == 0
                && perPost.compareTo(other.perPost) == 0
                && perMonth.compareTo(other.perMonth) == 0
                && duration == other.duration
                && waiting == other.waiting;
    }

    /** What all posts together carry. */
    double capacity() {
        return fte.multiply(perPost).doubleValue();
    }
}
