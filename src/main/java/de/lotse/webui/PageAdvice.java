package de.lotse.webui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the {@link Page} into every model. */
@ControllerAdvice
class PageAdvice {
    private final MessageSource messages;
    private final List<NavigationItem> navigation;
    private final CurrentViewer viewers;
    private final List<Banner.Source> banners;
    private final Clock clock;

    PageAdvice(
            MessageSource messages,
            ObjectProvider<NavigationItem> navigation,
            CurrentViewer viewers,
            ObjectProvider<Banner.Source> banners,
            Clock clock) {
        this.messages = messages;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.viewers = viewers;
        this.banners = banners.stream().toList();
        this.clock = clock;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        Viewer viewer = viewer(request);
        return new Page(
                viewer,
                navigation.stream()
                        .filter(item -> appears(item, viewer, request))
                        .toList(),
                request.getRequestURI(),
                csrf(request),
                flash(request),
                LocalDate.now(clock),
                messages,
                banners(viewer, request));
    }

    /** Asked when a frame is drawn: a redirect has none, and a page that tells of an error asks nobody for more. */
    private Supplier<List<Banner>> banners(Viewer viewer, HttpServletRequest request) {
        if (!viewer.signedIn() || request.getDispatcherType() == DispatcherType.ERROR) {
            return List::of;
        }
        return new Once(() -> banners.stream()
                .flatMap(source -> source.banners(viewer, messages).stream())
                .toList());
    }

    /** Asks the first time and remembers the answer. */
    private static final class Once implements Supplier<List<Banner>> {
        private final Supplier<List<Banner>> asked;
        private @Nullable List<Banner> answer;

        Once(Supplier<List<Banner>> asked) {
            this.asked = asked;
        }

        @Override
        public List<Banner> get() {
            List<Banner> known = answer;
            if (known == null) {
                known = asked.get();
                answer = known;
            }
            return known;
        }
    }

    /** Even when nobody can be recognised because of an error, its page is shown. */
    private Viewer viewer(HttpServletRequest request) {
        try {
            return viewers.of(request);
        } catch (RuntimeException e) {
            // Whatever it was, on an error page it is told already, e.g. a database that does not answer; elsewhere it
            // goes on.
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return Viewer.anonymous(Locale.GERMAN);
            }
            throw e;
        }
    }

    /** Even when nobody can say because of an error whether the municipality has an area, the page of the error is shown, without it. */
    private static boolean appears(NavigationItem item, Viewer viewer, HttpServletRequest request) {
        try {
            return item.appearsFor(viewer);
        } catch (RuntimeException e) {
            // As above: on an error page it is told already, elsewhere it goes on.
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return false;
            }
            throw e;
        }
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Page.Csrf("", "", "")
                : new Page.Csrf(token.getHeaderName(), token.getParameterName(), token.getToken());
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (Flash) flash.get(Flash.NAME);
    }
}
