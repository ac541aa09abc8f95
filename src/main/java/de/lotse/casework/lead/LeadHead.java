package de.lotse.casework.lead;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * In the head of the case file: who leads; where several look after the person and nobody leads, or whoever leads is gone, that it is to be
 * agreed (IN-17).
 */
@Component
class LeadHead implements CaseHeadPart {
    @Configuration(proxyBeanMethods = false)
    static class Trace {
        @Bean
        CaseTrace leadTrace() {
            return Leads.AGREED;
        }
    }

    private final Leads leads;
    private final Colleagues colleagues;
    private final Concepts concepts;

    LeadHead(Leads leads, Colleagues colleagues, Concepts concepts) {
        this.leads = leads;
        this.colleagues = colleagues;
        this.concepts = concepts;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        Optional<Lead> current = theCase.has(Leads.AGREED)
                ? leads.current(theCase.id()).filter(lead -> lead.kind() != Lead.Kind.NOBODY)
                : Optional.empty();
        boolean missing = concepts.section(TransferConcept.class).lead() != null
                && theCase.open()
                && (current.isEmpty() ? leads.several(theCase.id()) : gone(current.get()));
        return new Contribution(
                current.map(lead -> fact(lead, theCase, page)).stream().toList(),
                missing
                        ? List.of(new Mark(
                                42,
                                "warn",
                                "people",
                                page.t("casework.lead.missing"),
                                "/cases/" + theCase.id() + "/lead"))
                        : List.of());
    }

    private boolean gone(Lead lead) {
        return lead.kind() == Lead.Kind.COLLEAGUE && lead.account() != null && !colleagues.active(lead.account());
    }

    private Placed fact(Lead lead, Case theCase, Page page) {
        return new Placed(
                51,
                new Fact(
                        page.t("casework.lead.term"),
                        name(lead, theCase),
                        page.t("casework.lead.agreed", page.date(lead.since()), lead.agreedWith())));
    }

    String name(Lead lead, Case theCase) {
        String found = switch (lead.kind()) {
            case RESPONSIBLE -> colleagues.name(theCase.responsible()).orElse(null);
            case COLLEAGUE ->
                lead.account() == null ? null : colleagues.name(lead.account()).orElse(null);
            case OUTSIDE -> lead.name();
            case NOBODY -> null;
        };
        return found == null ? "–" : found;
    }
}
