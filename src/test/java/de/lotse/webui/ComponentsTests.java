package de.lotse.webui;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each component with real, no and very much content, in both sizes, light and dark; pictures in target/screens. */
class ComponentsTests {
    private static SamplePages pages;

    @BeforeAll
    static void serve() throws IOException {
        pages = new SamplePages();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    static Stream<SampleCatalogue.Sample> samples() {
        return SampleCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPageIsAccessibleFitsItsWindowAndKeepsTheConsoleSilent(SampleCatalogue.Sample sample) {
        try (Visit visit = Browser.visit(Look.WIDE)) {
            visit.open(pages.page(sample.name(), sample.template(), sample.parameters()));
            for (Look look : List.of(Look.WIDE, Look.NARROW)) {
                visit.lookAs(look).picture(sample.name()).isSound();
                visit.lookAs(look.inDark()).picture(sample.name()).isReadable();
            }
        }
    }

    @Test
    void aFormIsWholeWithoutScripts() {
        try (Visit visit = form(Look.WIDE.withoutScripts(), SampleCatalogue.refused())) {
            assertThat(visit.page().locator("button[type=submit]").count()).isPositive();
            assertThat(visit.page().locator("textarea[name=note]").inputValue()).contains("Kita-Zusage");
        }
    }

    @Test
    @Requirement("CON-01")
    void aSignatureIsDrawnIntoTheForm() {
        try (Visit visit = form(Look.WIDE, Form.empty("sample.contact"))) {
            var pad = visit.page().locator(".pad svg");
            pad.scrollIntoViewIfNeeded();
            var box = pad.boundingBox();
            visit.page().mouse().move(box.x + 50, box.y + 50);
            visit.page().mouse().down();
            visit.page().mouse().move(box.x + 150, box.y + 120);
            visit.page().mouse().up();
            String drawn = visit.page().locator("input[name=signed]").inputValue();
            assertThat(Form.of(Map.of("signed", drawn)).signature("signed")).isEqualTo(drawn);
            assertThat(visit.page().locator(".pad path").getAttribute("d")).isEqualTo(drawn);
        }
    }

    @Test
    void theProblemsGetTheFocusAndLeadToTheirFields() {
        try (Visit visit = form(Look.WIDE, SampleCatalogue.refused())) {
            assertThat(visit.page().evaluate("document.activeElement.hasAttribute('data-errors')"))
                    .isEqualTo(true);
            assertThat(
                            (List<?>)
                                    visit.page()
                                            .evaluate(
                                                    "[...document.querySelectorAll('.problems a')].map(a => a.hash.slice(1)).filter(id => !document.getElementById(id))"))
                    .isEmpty();
            assertThat(visit.page().title()).startsWith("Bitte prüfen");
        }
    }

    @Test
    void keysLeadToSearchAndAreSilentWhileTyping() {
        try (Visit visit = form(Look.WIDE, Form.empty("sample.contact"))) {
            visit.page().keyboard().press("/");
            assertThat(visit.page().evaluate("document.activeElement.name")).isEqualTo("q");
            visit.page().keyboard().type("k/");
            assertThat(visit.page().locator("input[name=q]").inputValue()).isEqualTo("k/");
        }
    }

    @Test
    void aFormIsSentOnce() {
        try (Visit visit = form(Look.WIDE, Form.empty("sample.contact"))) {
            visit.page()
                    .evaluate(
                            "document.addEventListener('submit', e => { window.sent = (window.sent ?? 0) + (e.defaultPrevented ? 0 : 1); e.preventDefault(); })");
            visit.page()
                    .evaluate("const f = document.querySelector('form.quick'); f.requestSubmit(); f.requestSubmit();");
            assertThat(visit.page().evaluate("window.sent")).isEqualTo(1);
            visit.page().evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
            assertThat(visit.page().evaluate("'sent' in document.querySelector('form.quick').dataset"))
                    .isEqualTo(false);
        }
    }

    private static Visit form(Look look, Form form) {
        Page page = SamplePages.signedIn(Locale.GERMAN, null);
        return Browser.visit(look).open(pages.page("form", "webui/samples/form", Map.of("page", page, "form", form)));
    }
}
