package de.lotse.webui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Gathers the texts that lie beside the features: every {@code messages.properties} below {@code de/lotse}, German, and its English
 * sister. One table holds them all, because a page asks for some two hundred and a bundle for each feature is searched one by one.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
    @Bean
    MessageSource messageSource() throws IOException {
        StaticMessageSource source = new StaticMessageSource();
        add("messages", Locale.GERMAN, source);
        add("messages_en", Locale.ENGLISH, source);
        return source;
    }

    private static void add(String name, Locale language, StaticMessageSource source) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:de/lotse/**/" + name + ".properties")) {
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            source.addMessages(
                    texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty)),
                    language);
        }
    }
}
