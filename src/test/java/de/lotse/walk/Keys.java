package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.lotse.browser.Visit;

/** A browser without a mouse; wherever the focus is, it can be seen. */
final class Keys {
    private static final int MOST_TABS = 150;
    private static final String SEEN = """
            () => {
                const seen = x => { const s = getComputedStyle(x); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
                const e = document.activeElement, box = e.getBoundingClientRect();
                if (e === document.body) { return true; }
                const around = [e, e.parentElement, ...(e.labels ?? []), ...[...(e.labels ?? [])].flatMap(l => [...l.children])];
                return around.some(seen) && box.bottom >= 0 && box.top <= innerHeight;
            }
            """;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Presses one key where the focus is. */
    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types where the focus is. */
    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Steps on until the focus is there; it has to be visible at every step. */
    Keys reach(String selector) {
        for (int step = 0; step < MOST_TABS; step++) {
            press("Tab");
            assertThat(page.evaluate(SEEN))
                    .as(
                            "visible focus on %s at %s",
                            page.evaluate("document.activeElement.outerHTML.slice(0, 200)"), page.url())
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return this;
            }
        }
        throw new AssertionError("no way to " + selector + " with the keyboard on " + page.url());
    }

    /** Goes there and follows it to the page behind. */
    void enter(String selector) {
        reach(selector);
        Visit.leave(page, () -> press("Enter"));
    }
}
