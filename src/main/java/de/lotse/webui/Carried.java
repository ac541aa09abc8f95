package de.lotse.webui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody had typed when her sign-in ran out: shown again with a fresh token, so that it is saved after signing in anew. Nothing
 * is kept on the server. Refuses what did not come from our own pages, and pages with passwords.
 *
 * @param action where the form was sent, and will be sent again
 * @param upload whether it was a form with files; they have to be chosen again
 * @param fields all its fields
 */
public record Carried(String action, boolean upload, List<Field> fields) {
    private static final List<String> WITH_PASSWORDS = List.of("/sign-in", "/setup", "/account");
    private static final int LONG = 30;

    /** Keeps its own copy. */
    public Carried {
        fields = List.copyOf(fields);
    }

    /** One field as typed. */
    public record Field(String name, String value) {
        /** Whether a person would miss it. */
        boolean written() {
            return value.length() >= LONG || value.indexOf(' ') >= 0;
        }
    }

    /** What was written by hand, to read it over. */
    public List<Field> written() {
        return fields.stream().filter(Field::written).toList();
    }

    /** The refused form behind an error page, if there is one worth carrying. */
    static Optional<Carried> from(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                || !ours(request)
                || WITH_PASSWORDS.stream().anyMatch(path::startsWith)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals("_csrf")) {
                    fields.add(new Field(name, value));
                }
            }
        });
        boolean upload = String.valueOf(request.getContentType()).startsWith("multipart/");
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Carried(path, upload, fields));
    }

    /** Browsers say with every form where it comes from. */
    private static boolean ours(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && origin.endsWith("://" + request.getHeader("Host"));
    }
}
