package de.lotse.webui;

import org.jspecify.annotations.Nullable;

/**
 * What the page says when something went wrong.
 *
 * @param key the messages {@code webui.error.<key>.title}, {@code .text} and {@code .action}
 * @param href where the action leads
 * @param reference null when nobody has to look anything up
 */
public record ErrorNotice(
        int status, String key, String href, @Nullable String reference) {
    static ErrorNotice of(int status, @Nullable String reference) {
        return switch (status) {
            case 401, 403 -> new ErrorNotice(status, "expired", "/sign-in", reference);
            case 409 -> new ErrorNotice(status, "conflict", "/", reference);
            case 413 -> new ErrorNotice(status, "large", "/", reference);
            case 422 -> new ErrorNotice(status, "refused", "/", reference);
            case 429 -> new ErrorNotice(status, "often", "/", reference);
            default -> new ErrorNotice(status, status >= 500 ? "failure" : "missing", "/", reference);
        };
    }
}
