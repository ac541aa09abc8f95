package de.lotse.audit;

import de.lotse.tenancy.ConceptPublished;
import de.lotse.tenancy.OrganisationChanged;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts changes of the concept and of the organisation on record, in the transaction in which they happen. */
@Component
class TenancyEvents {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);
    private final Audit audit;

    TenancyEvents(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(ConceptPublished event) {
        String note = event.version().note();
        audit.justified(
                "concept-published",
                new Subject("concept", null),
                note == null ? "" : note,
                "Fassung " + event.version().number() + ", gilt ab "
                        + DAY.format(event.version().effectiveFrom()));
    }

    @EventListener
    void on(OrganisationChanged event) {
        audit.changed(
                event.entered() ? "organisation-entered" : "organisation-changed",
                new Subject(event.part().key(), event.id()),
                event.name());
    }
}
