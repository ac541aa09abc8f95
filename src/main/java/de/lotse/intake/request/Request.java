package de.lotse.intake.request;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of case management for persons without names (IN-02).
 *
 * @param number by which it is spoken of, e.g. "26-131"
 * @param code by which the requesting body asks how it stands
 * @param conceptVersion version of the concept whose form was filled
 * @param language of the form, de or en
 * @param account who sent it, when she was signed in; who took it, when it came by telephone
 * @param emailConfirmed whether the requesting body's address is known to be its own
 */
public record Request(
        UUID id,
        String number,
        String code,
        Instant receivedAt,
        Origin origin,
        int conceptVersion,
        String language,
        Answers answers,
        @Nullable AccountId account,
        boolean emailConfirmed) {
    /** How it came. */
    public enum Origin {
        /** By the public form. */
        FORM,
        /** A colleague wrote down what was said on the telephone. */
        TELEPHONE
    }

    /** Who asks: the institution, else the name of whoever wrote. */
    public String from() {
        String institution = answers.value(Words.INSTITUTION);
        String name = answers.value(Words.REPORTER);
        return institution != null ? institution : name != null ? name : "–";
    }
}
