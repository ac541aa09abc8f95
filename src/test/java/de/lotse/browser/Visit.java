package de.lotse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One session at the browser; remembers what the console complained about. */
public final class Visit implements AutoCloseable {
    /** Pages that show a form again answer so, and the browser mentions it. */
    private static final Pattern REFUSED = Pattern.compile("responded with a status of (403|409|422)");

    private final BrowserContext session;
    private final Page page;
    private Look look;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext session, Look look) {
        this.session = session;
        this.look = look;
        this.page = session.newPage();
        page.onConsoleMessage(message -> {
            boolean refusedForm = REFUSED.matcher(message.text()).find();
            if ((message.type().equals("error") || message.type().equals("warning")) && !refusedForm) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Goes to the address and waits for the page with its pictures. */
    public Visit open(String url) {
        page.navigate(url);
        page.waitForLoadState();
        return this;
    }

    /** Signs in with the password every invented worker of the tests has. */
    public Visit signIn(String base, String login) {
        open(base + "/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", "Vorfuehrung-2026");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Does what leads to another page, or to the same one anew, and waits until that is there. */
    public static void leave(Page page, Runnable how) {
        page.evaluate("window.stillHere = false");
        how.run();
        page.waitForFunction("() => window.stillHere === undefined && document.readyState === 'complete'");
    }

    /** Playwright's page, for typing and clicking. */
    public Page page() {
        return page;
    }

    /** The page keeps to the rules every page keeps to: accessible, no scrolling sideways, a silent console. */
    public void isSound() {
        assertThat(Axe.violations(page)).as("axe at %s on %s", look, page.url()).isEmpty();
        assertThat(scrollsSideways())
                .as("scrolls sideways at %s: %s", look, page.url())
                .isFalse();
        assertThat(complaints).as("console at %s on %s", look, page.url()).isEmpty();
    }

    /** Sound at the desk and on a telephone. */
    public void isSoundWideAndNarrow() {
        Look before = look;
        isSound();
        lookAs(Look.NARROW).isSound();
        lookAs(before);
    }

    /** Sound at the desk, on a telephone, and readable in dark colours. */
    public void isSoundInEveryLook() {
        Look before = look;
        isSoundWideAndNarrow();
        lookAs(before.inDark()).isReadable();
        lookAs(before);
    }

    /** Looks at the same page otherwise: in a window of another size, in other colours. */
    public Visit lookAs(Look other) {
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(
                new EmulateMediaOptions().setColorScheme(other.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        look = other;
        return this;
    }

    /** The colours let everything be read. */
    public void isReadable() {
        assertThat(Axe.contrasts(page)).as("%s on %s", look, page.url()).isEmpty();
    }

    /** Whether the page as a whole is wider than the window. */
    public boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What the console said. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Takes a picture of the whole page into target/screens. */
    public Visit picture(String name) {
        Path file = Path.of("target", "screens", name + "-" + look + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        session.close();
    }
}
