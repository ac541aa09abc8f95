package de.lotse.webui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        return new JteViewResolver(engine);
    }

    /** Ordered first, because Spring Boot's own resolver claims every name. */
    private record JteViewResolver(TemplateEngine engine) implements ViewResolver, Ordered {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            String file = name + ".jte";
            return engine.hasTemplate(file) ? new JteView(engine, file) : null;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    /** Buffers the whole page, so that an error while rendering never sends half a page. */
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
            out.writeTo(response.getOutputStream());
        }
    }
}
