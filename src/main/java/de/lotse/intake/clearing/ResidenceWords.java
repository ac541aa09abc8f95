package de.lotse.intake.clearing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The residence status as people write it in a form: "§ 25 Abs. 2 AufenthG", "Duldung", by the words concepts use for it. */
final class ResidenceWords {
    /** In this order, because a toleration may name the section of a permit too. */
    private static final Map<String, Pattern> STATUSES = new LinkedHashMap<>();

    static {
        STATUSES.put("toleration", Pattern.compile("duld|toler|§+\\s*60\\s*[a-d]\\b"));
        STATUSES.put("permission", Pattern.compile("gestatt|asylum seeker|§+\\s*55\\b"));
        STATUSES.put("repatriate", Pattern.compile("aussiedl|repatriate"));
        STATUSES.put("free_movement", Pattern.compile("freizüg|unionsbürg|eu-bürg|eu citizen|free movement"));
        STATUSES.put(
                "settlement",
                Pattern.compile("niederlass|settlement|unbefristet|daueraufenthalt|§+\\s*9\\s*[a-c]?\\b"));
        STATUSES.put(
                "permit",
                Pattern.compile(
                        "aufenthaltserlaubnis|residence permit|§+\\s*(?:1[6-9]|2\\d|3[0-8]|104\\s*c)\\s*[a-j]?\\b"));
    }

    private ResidenceWords() {}

    /** The status the words name, if they name one. */
    static Optional<String> of(String words) {
        String plain = words.strip().toLowerCase(Locale.GERMAN);
        return STATUSES.entrySet().stream()
                .filter(status -> status.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
