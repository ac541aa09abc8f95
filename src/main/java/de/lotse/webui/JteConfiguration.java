package de.lotse.webui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the pages that lie beside their controllers, compiled at build time into their module's package. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {
    /** With lotse.pages.reload=true pages are compiled from the source tree at each change, for work on the interface. */
    @Bean
    TemplateEngine templateEngine(@Value("${lotse.pages.reload:false}") boolean reload) {
        if (reload) {
            return TemplateEngine.create(
                    new DirectoryCodeResolver(Path.of("src/main/java/de/lotse")),
                    Path.of("target/pages-reload"),
                    ContentType.Html,
                    getClass().getClassLoader());
        }
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, getClass().getClassLoader(), "de.lotse");
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return new JteViewResolver(engine, new ConcurrentHashMap<>());
    }

    /** Ordered first, because Spring Boot's own resolver claims every name. */
    private record JteViewResolver(TemplateEngine engine, Map<String, View> known) implements ViewResolver, Ordered {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            View found = known.get(name);
            return found == null && name.indexOf(':') < 0 ? look(name) : found;
        }

        /** Remembered where it is there, because looking for it searches the class path; there are as many as pages. */
        private @Nullable View look(String name) {
            String file = name + ".jte";
            return engine.hasTemplate(file) ? known.computeIfAbsent(name, one -> new JteView(engine, file)) : null;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    /**
     * Buffers the whole page, so that an error while rendering never sends half a page, and sends it in one piece: each of its some
     * hundred pieces would go through every wrapper of the response.
     */
    private record JteView(TemplateEngine engine, String template) implements View {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput out = new Utf8ByteOutput();
            Map<String, Object> parameters = new LinkedHashMap<>();
            if (model != null) {
                parameters.putAll(model);
            }
            engine.render(template, parameters, out);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(out.getContentLength());
            ByteArrayOutputStream whole = new ByteArrayOutputStream(out.getContentLength());
            out.writeTo(whole);
            whole.writeTo(response.getOutputStream());
        }
    }
}
