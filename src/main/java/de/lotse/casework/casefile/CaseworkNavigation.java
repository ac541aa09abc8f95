package de.lotse.casework.casefile;

import de.lotse.webui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The area of the cases in the row below the top bar. */
@Configuration(proxyBeanMethods = false)
class CaseworkNavigation {
    @Bean
    NavigationItem casesArea() {
        return new NavigationItem("cases", "/cases", "CASE_WRITE", 20, "list");
    }
}
