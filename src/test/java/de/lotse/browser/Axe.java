package de.lotse.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe-core what is wrong with a page: WCAG 2.2 A and AA, and its best practices. */
public final class Axe {
    private static final String SOURCE = source();
    private static final List<String> EVERYTHING =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String RUN = """
            async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] }))
                .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help} | ${n.target.join(' ')} | ${n.html.slice(0, 200)} | ${n.failureSummary}`))
            """;

    private Axe() {}

    /** One line per broken rule and place. */
    public static List<String> violations(Page page) {
        return run(page, EVERYTHING);
    }

    /** Only what colours can break. */
    public static List<String> contrasts(Page page) {
        return run(page, List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked") // axe answers with an array of strings
    private static List<String> run(Page page, List<String> rules) {
        // The answer to an upload is written into the page by a script: what the test waited for stands there before
        // its styles do, and nothing has its size then.
        page.waitForFunction("() => document.readyState === 'complete'");
        if (Boolean.TRUE.equals(page.evaluate("() => typeof window.axe === 'undefined'"))) {
            page.evaluate(SOURCE);
        }
        // What lies half under the sticky bar would be measured by the half that is seen.
        page.evaluate("() => window.scrollTo(0, 0)");
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/assets/axe-4.14.1/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe.min.js is missing, see src/main/assets/refresh");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
