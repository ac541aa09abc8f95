package de.lotse.access;

import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.webui.CurrentViewer;
import de.lotse.webui.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the database and the page frame who acts, and puts the gate before every endpoint. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    Acting.ContextSource contextOfSignIn(CurrentActor current) {
        return new Acting.ContextSource() {
            @Override
            public ActingContext current() {
                return current.find()
                        .map(actor -> new ActingContext(actor.municipality(), actor.account(), "request"))
                        .orElse(ActingContext.NOBODY);
            }
        };
    }

    @Bean
    CurrentViewer viewerOfSignIn(CurrentActor current) {
        return request -> current.find().map(AccessConfiguration::viewer).orElseGet(() -> anonymous(request));
    }

    @Bean
    WebMvcConfigurer accessGateBeforeEveryEndpoint(AccessGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }
        };
    }

    private static Viewer viewer(Actor actor) {
        return new Viewer(
                true,
                actor.name(),
                actor.duty(),
                actor.workplace(),
                actor.rights().stream().map(Enum::name).collect(Collectors.toSet()),
                actor.locale());
    }

    private static Viewer anonymous(HttpServletRequest request) {
        String wished = request.getParameter("lang");
        boolean english = "en".equals(wished)
                || (wished == null
                        && Locale.ENGLISH
                                .getLanguage()
                                .equals(request.getLocale().getLanguage()));
        return Viewer.anonymous(english ? Locale.ENGLISH : Locale.GERMAN);
    }
}
