package de.lotse.casework.screening;

import de.lotse.access.Actor;
import de.lotse.access.CurrentActor;
import de.lotse.documents.Issuer;
import de.lotse.documents.LegalBasis;
import de.lotse.documents.PaperData;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose paper it is: the worker's organisation, or the municipality where she belongs to none. */
@Component
class PaperHead {
    private final CurrentActor current;
    private final Organisations organisations;
    private final Concepts concepts;

    PaperHead(CurrentActor current, Organisations organisations, Concepts concepts) {
        this.current = current;
        this.organisations = organisations;
        this.concepts = concepts;
    }

    /** An empty paper of whoever acts, with her name on it. */
    PaperData begin(String reference) {
        Actor actor = current.get();
        Organisation organisation = actor.organisation() == null
                ? null
                : organisations.find(actor.organisation()).orElse(null);
        String name = organisation == null
                ? concepts.current(actor.municipality()).municipality().name()
                : organisation.name();
        return PaperData.of(new Issuer(name, List.of(actor.workplace())), basis(organisation), reference)
                .with("counsellor", actor.name());
    }

    private static LegalBasis basis(@Nullable Organisation organisation) {
        return organisation == null || organisation.legalBasis() == null
                ? LegalBasis.DSGVO_DSG_NRW
                : LegalBasis.valueOf(organisation.legalBasis().name());
    }
}
