package de.lotse.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is handed or declares; consent, agreement and referral have their own text and signature. */
public enum DeclarationKind {
    /** Datenschutzinformation: handed over, not signed (CON-01). */
    PRIVACY_NOTICE,
    /** Einwilligungserklärung: without it nothing is documented (CON-01). */
    CONSENT,
    /** Beratungsvereinbarung, where the concept asks for it (CON-04). */
    COUNSELLING_AGREEMENT,
    /** Einverständnis mit der Weiterleitung durch das Einwohnermeldeamt, where the concept has it (CON-05). */
    REGISTRATION_OFFICE_CONSENT;

    /** The word in concepts, addresses and records. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person signs it. */
    public boolean signed() {
        return this != PRIVACY_NOTICE;
    }

    /** Whether every case needs it, whatever the concept says. */
    public boolean always() {
        return this == PRIVACY_NOTICE || this == CONSENT;
    }

    /** The kind with the key. */
    public static Optional<DeclarationKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
