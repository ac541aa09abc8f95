package de.lotse.consent;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What left, to whom, under which release (CON-03a).
 *
 * @param releases under which it left; empty when another basis allowed it
 * @param basis the other basis; null where a release covered it
 * @param reason why, for another basis
 */
public record Disclosure(
        UUID id,
        Recipient recipient,
        String recipientKey,
        Channel channel,
        List<String> topics,
        String what,
        List<UUID> releases,
        @Nullable Basis basis,
        @Nullable String reason,
        Instant at,
        AccountId by) {
    /** Whether it says what was sent now. */
    public boolean same(Disclosures.Command sent) {
        Disclosures.WithoutRelease without = sent.withoutRelease();
        return recipient.kind() == sent.recipient().kind()
                && recipient.name().equals(sent.recipient().name())
                && channel == sent.channel()
                && topics.equals(sent.topics())
                && what.equals(sent.what())
                && basis == (without == null ? null : without.basis())
                && Objects.equals(reason, without == null ? null : without.reason());
    }

    /** How it left. */
    public enum Channel {
        TALK,
        PHONE,
        LETTER,
        EMAIL,
        PAPER,
        PORTAL,
        CONFERENCE
    }

    /** What allows a disclosure without a release; always with a written reason. */
    public enum Basis {
        /** Danger to a child's well-being (§ 4 KKG). */
        CHILD_PROTECTION,
        /** Danger to life or limb that cannot be averted otherwise (§ 34 StGB). */
        EMERGENCY
    }
}
