package de.lotse.consent;

import de.lotse.tenancy.ConceptSectionType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Makes the section of this module part of every concept. */
@Configuration(proxyBeanMethods = false)
class ConsentSections {
    @Bean
    @Order(30)
    ConceptSectionType<ConsentConcept> consentSection() {
        return ConsentConcept.TYPE;
    }
}
