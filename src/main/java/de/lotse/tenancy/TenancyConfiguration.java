package de.lotse.tenancy;

import de.lotse.tenancy.profile.ProfileReader;
import de.lotse.tenancy.profile.ShippedConcepts;
import de.lotse.webui.NavigationItem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sections of all modules together and this module's areas into the navigation. */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {
    @Bean
    ProfileReader profileReader(ObjectProvider<ConceptSectionType<?>> types) {
        List<ConceptSectionType<?>> all = new ArrayList<>(types.orderedStream().toList());
        all.addAll(TenancySections.types());
        return ShippedConcepts.reader(all);
    }

    @Bean
    NavigationItem conceptArea() {
        return new NavigationItem("concept", "/concept", "CONCEPT_READ", 800, "book");
    }

    @Bean
    NavigationItem organisationArea() {
        return new NavigationItem("organisation", "/organisation", "ORGANISATION_READ", 810, "people");
    }
}
