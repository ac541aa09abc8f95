package de.lotse.tenancy;

import java.util.List;

/** Thrown by a section's record when its values contradict each other; the reader turns it into a message for people. */
public final class ImpossibleValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String messageKey;
    private final transient List<String> arguments;

    /** Names the message key that explains the contradiction. */
    public ImpossibleValue(String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments =
                java.util.stream.Stream.of(arguments).map(Object::toString).toList();
    }

    /** The text that explains it. */
    public String messageKey() {
        return messageKey;
    }

    /** Values put into the text. */
    public List<String> arguments() {
        return arguments;
    }
}
