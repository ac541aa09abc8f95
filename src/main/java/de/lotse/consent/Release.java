package de.lotse.consent;

import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release from confidentiality: one recipient, some topics, a time (CON-03). It is given once, can be revoked, and is never
 * changed; a wider or longer one is a new one.
 *
 * @param topics keys of life areas; empty for everything the counselling is about
 * @param key tells recipients apart without revealing them
 * @param hintExplained whether the hint before the immigration authority was explained
 */
public record Release(
        UUID id,
        PersonId person,
        Recipient recipient,
        String key,
        List<String> topics,
        Set<Power> powers,
        LocalDate from,
        @Nullable LocalDate to,
        Declaration.GivenText text,
        boolean interpreterPresent,
        Declaration.Signing signedBy,
        boolean hintExplained,
        @Nullable LocalDate revokedOn,
        @Nullable UUID document) {
    /** Days before its end at which a release counts as ending soon. */
    public static final int SOON = 28;

    /** What the recipient and the worker may do. */
    public enum Power {
        MAY_INFORM("mayInform"),
        MAY_RECEIVE("mayReceive"),
        MAY_CONFER("mayConfer");

        private final String box;

        Power(String box) {
            this.box = box;
        }

        /** The box on the paper. */
        public String box() {
            return box;
        }
    }

    /** Whether both were given to the same recipient about the same, for the same time and in the same way. */
    boolean same(Release other) {
        return id.equals(other.id)
                && key.equals(other.key)
                && topics.equals(other.topics)
                && powers.equals(other.powers)
                && from.equals(other.from)
                && Objects.equals(to, other.to)
                && interpreterPresent == other.interpreterPresent
                && signedBy == other.signedBy;
    }

    /** Where it stands. */
    public enum State {
        VALID,
        ENDS_SOON,
        NOT_YET,
        ENDED,
        REVOKED
    }

    /** Where it stands on the day. */
    public State on(LocalDate day) {
        if (revokedOn != null) {
            return State.REVOKED;
        }
        if (day.isBefore(from)) {
            return State.NOT_YET;
        }
        if (to == null) {
            return State.VALID;
        }
        return day.isAfter(to) ? State.ENDED : day.plusDays(SOON).isAfter(to) ? State.ENDS_SOON : State.VALID;
    }

    /** Whether something may leave under it on the day. */
    public boolean holds(LocalDate day) {
        State state = on(day);
        return state == State.VALID || state == State.ENDS_SOON;
    }

    /** Whether it was signed on paper and the scan has not come yet. */
    public boolean scanMissing() {
        return signedBy == Declaration.Signing.ON_PAPER && document == null;
    }

    /** Whether it covers the topic. */
    public boolean covers(String topic) {
        return topics.isEmpty() || topics.contains(topic);
    }

    /** Whether it covers at least one of the topics, or something without a topic. */
    public boolean touches(Collection<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(this::covers);
    }
}
