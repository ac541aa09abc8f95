package de.lotse.tenancy.profile;

import java.util.List;

/**
 * What is wrong where in a concept or organisation file, in words a coordinator can act on.
 *
 * @param file the document
 * @param place the path, list entries by their key: {@code casework.phases[intake].label}
 * @param messageKey the reason as message key
 * @param arguments values put into the text
 */
public record Problem(String file, String place, int line, String messageKey, List<String> arguments) {
    /** For logs and tests; pages use the message. */
    @Override
    public String toString() {
        return file + ":" + line + " " + place + ": " + messageKey.substring(messageKey.lastIndexOf('.') + 1)
                + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
