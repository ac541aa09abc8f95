package de.lotse.casework.lead;

import de.lotse.access.Colleagues;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In the head of the case file: who leads; where several look after the person and nobody leads, that it is to be agreed (IN-17). */
@Component
class LeadHead implements CaseHeadPart {
    private final Leads leads;
    private final Grants grants;
    private final Colleagues colleagues;
    private final Concepts concepts;
    private final Clock clock;

    LeadHead(Leads leads, Grants grants, Colleagues colleagues, Concepts concepts, Clock clock) {
        this.leads = leads;
        this.grants = grants;
        this.colleagues = colleagues;
        this.concepts = concepts;
        this.clock = clock;
    }

    @Override
    public List<Placed> facts(Case theCase, Page page) {
        return current(theCase)
                .map(lead -> new Placed(
                        51,
                        new Fact(
                                page.t("casework.lead.term"),
                                name(lead, theCase),
                                page.t("casework.lead.agreed", page.date(lead.since()), lead.agreedWith()))))
                .stream()
                .toList();
    }

    @Override
    public List<Mark> marks(Case theCase, Page page) {
        boolean missing = concepts.section(TransferConcept.class).lead() != null
                && theCase.open()
                && current(theCase).isEmpty()
                && several(theCase);
        return missing
                ? List.of(new Mark(
                        42, "warn", "people", page.t("casework.lead.missing"), "/cases/" + theCase.id() + "/lead"))
                : List.of();
    }

    private Optional<Lead> current(Case theCase) {
        return leads.current(theCase.id()).filter(lead -> lead.kind() != Lead.Kind.NOBODY);
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

    /** Somebody works in tandem, or the person has another open case with another worker, as far as the viewer may know. */
    boolean several(Case theCase) {
        return grants.of(theCase.id()).stream()
                        .anyMatch(one -> one.reason() == Grant.Reason.TANDEM && one.holds(clock.instant()))
                || leads.anotherWorker(theCase.id());
    }
}
