package de.lotse.webui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What every page gets, also the page of an error while the database is away. */
class PageAdviceTests {
    private static final Viewer VIEWER = new Viewer(true, "Bea Beispiel", null, null, Set.of(), Locale.GERMAN);
    private int asked;

    @Test
    void aPageOfAnErrorIsShownWithoutWhatCannotBeAskedNow() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThatThrownBy(() -> advice().page(request)).isInstanceOf(IllegalStateException.class);
        request.setDispatcherType(DispatcherType.ERROR);
        Page page = advice().page(request);
        assertThat(page.navigation()).extracting(NavigationItem::key).containsExactly("today");
        assertThat(page.banners()).isEmpty();
        assertThat(asked).isZero();
    }

    @Test
    void whatIsUrgentIsAskedWhenAFrameIsDrawnAndOnlyOnce() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        Page page = new PageAdvice(
                        new StaticMessageSource(),
                        beans(Map.of()).getBeanProvider(NavigationItem.class),
                        _ -> VIEWER,
                        beans(Map.of("urgent", urgent())).getBeanProvider(Banner.Source.class),
                        Clock.systemUTC())
                .page(request);
        assertThat(asked).isZero();
        page.banners();
        page.banners();
        assertThat(asked).isEqualTo(1);
    }

    private PageAdvice advice() {
        NavigationItem always = new NavigationItem("today", "/", null, 1, "sun");
        NavigationItem away = new NavigationItem("slips", "/slips", null, 2, "inbox", () -> {
            throw new IllegalStateException("no database");
        });
        return new PageAdvice(
                new StaticMessageSource(),
                beans(Map.of("always", always, "away", away)).getBeanProvider(NavigationItem.class),
                _ -> VIEWER,
                beans(Map.of("urgent", urgent())).getBeanProvider(Banner.Source.class),
                Clock.systemUTC());
    }

    private Banner.Source urgent() {
        return (_, _) -> {
            asked++;
            return List.of();
        };
    }

    private static StaticListableBeanFactory beans(Map<String, Object> beans) {
        return new StaticListableBeanFactory(beans);
    }
}
