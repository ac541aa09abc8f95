package de.lotse.webui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gathers the texts that lie beside the features: every {@code messages.properties} below {@code de/lotse}. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setBasenames(basenames().toArray(String[]::new));
        return source;
    }

    private static List<String> basenames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:de/lotse/**/messages.properties")) {
            String path = file.getURL().toString();
            String inside = path.substring(path.lastIndexOf("de/lotse/"));
            names.add(inside.substring(0, inside.length() - ".properties".length())
                    .replace('/', '.'));
        }
        return names.stream().sorted().toList();
    }
}
