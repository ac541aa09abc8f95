package de.lotse.webui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Serves pages made of the real components and the samples beside this class, with the real assets and headers. */
final class SamplePages implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TemplateEngine engine = TemplateEngine.create(
            new SamplesFirst(),
            Path.of("target", "sample-pages-" + System.getProperty("lotse.test.fork", "1")),
            ContentType.Html,
            SamplePages.class.getClassLoader());
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    SamplePages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Renders the sample and returns its address. */
    String page(String name, String sample, Map<String, ?> parameters) {
        pages.put("/" + name, html(sample, parameters));
        return "http://localhost:" + server.getAddress().getPort() + "/" + name;
    }

    String html(String sample, Map<String, ?> parameters) {
        StringOutput out = new StringOutput();
        engine.render(sample + ".jte", new HashMap<String, Object>(parameters), out);
        return out.toString();
    }

    /** A case manager in Lünen looks at a page. */
    static Page signedIn(Locale locale, @Nullable Flash flash) {
        Viewer viewer = new Viewer(
                true,
                "Jule Beispiel",
                "Case Management, 1,0 VZÄ",
                "Kreis Unna · Lünen",
                Set.of("CONTACT_WRITE", "PERSON_SEARCH"),
                locale);
        return new Page(viewer, AREAS, "/sample", new Page.Csrf("X-CSRF-TOKEN", "_csrf", "t"), flash, TODAY, texts());
    }

    static Page anonymous(Locale locale) {
        return new Page(
                Viewer.anonymous(locale),
                List.of(),
                "/sample",
                new Page.Csrf("X-CSRF-TOKEN", "_csrf", "t"),
                null,
                TODAY,
                texts());
    }

    private static final List<NavigationItem> AREAS = List.of(
            new NavigationItem("today", "/", null, 10, "sun"),
            new NavigationItem("cases", "/cases", null, 20, "list"),
            new NavigationItem("appointments", "/appointments", null, 30, "cal"),
            new NavigationItem("offers", "/offers", null, 40, "map"),
            new NavigationItem("meetings", "/meetings", null, 50, "people"),
            new NavigationItem("themes", "/themes", null, 60, "flag"),
            new NavigationItem("figures", "/figures", null, 70, "chart"),
            new NavigationItem("knowledge", "/knowledge", null, 80, "book"));

    static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("de.lotse.webui.messages", "de.lotse.webui.samples.messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = path.startsWith(Assets.ROOT) ? asset(path) : page(path);
            exchange.getResponseHeaders().set("Content-Type", contentType(path));
            exchange.getResponseHeaders().set("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] page(String path) {
        return pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] asset(String path) throws IOException {
        try (InputStream content = SamplePages.class.getResourceAsStream("/static" + path)) {
            return content == null ? new byte[0] : content.readAllBytes();
        }
    }

    private static String contentType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/html;charset=utf-8";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Samples lie with the tests, components with the product. */
    private static final class SamplesFirst implements CodeResolver {
        private final DirectoryCodeResolver samples = new DirectoryCodeResolver(Path.of("src/test/java/de/lotse"));
        private final DirectoryCodeResolver product = new DirectoryCodeResolver(Path.of("src/main/java/de/lotse"));

        @Override
        public @Nullable String resolve(String name) {
            return (samples.exists(name) ? samples : product).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return (samples.exists(name) ? samples : product).getLastModified(name);
        }
    }
}
