package de.lotse.casework;

import de.lotse.tenancy.ConceptSectionType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Makes the sections of this module part of every concept. */
@Configuration(proxyBeanMethods = false)
class CaseworkSections {
    @Bean
    @Order(10)
    ConceptSectionType<CaseworkConcept> caseworkSection() {
        return CaseworkConcept.TYPE;
    }

    @Bean
    @Order(20)
    ConceptSectionType<IntakeConcept> intakeSection() {
        return IntakeConcept.TYPE;
    }

    @Bean
    @Order(40)
    ConceptSectionType<CapacityConcept> capacitySection() {
        return CapacityConcept.TYPE;
    }

    @Bean
    @Order(50)
    ConceptSectionType<AppointmentConcept> appointmentSection() {
        return AppointmentConcept.TYPE;
    }

    @Bean
    @Order(60)
    ConceptSectionType<OutreachSafety> outreachSafetySection() {
        return OutreachSafety.TYPE;
    }

    @Bean
    @Order(70)
    ConceptSectionType<TransferConcept> transferSection() {
        return TransferConcept.TYPE;
    }
}
