package de.lotse.consent;

import de.lotse.access.Actor;
import de.lotse.access.CurrentActor;
import de.lotse.documents.Issuer;
import de.lotse.documents.LegalBasis;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In whose name a worker's papers are issued and under which law: her organisation's, else the municipality's (CON-01b). */
@Component
@Transactional(readOnly = true)
public class Letterhead {
    private final CurrentActor current;
    private final Organisations organisations;
    private final Issuers issuers;
    private final Concepts concepts;

    Letterhead(CurrentActor current, Organisations organisations, Issuers issuers, Concepts concepts) {
        this.current = current;
        this.organisations = organisations;
        this.issuers = issuers;
        this.concepts = concepts;
    }

    /**
     * The head of a paper.
     *
     * @param counsellor the worker's name
     * @param place where papers are signed
     */
    public record Head(String name, LegalBasis basis, Issuers.Details details, String counsellor, String place) {
        /** The controller in one line. */
        public String controller() {
            return details.address() == null
                    ? name
                    : name + ", " + details.address().replace("\n", ", ");
        }

        /** Name and lines as they stand above the paper. */
        public Issuer issuer() {
            List<String> lines = new ArrayList<>();
            if (details.address() != null) {
                lines.add(details.address().replace("\n", ", "));
            }
            if (details.contact() != null) {
                lines.add(details.contact().replace("\n", ", "));
            }
            return new Issuer(name, lines);
        }
    }

    /** The head of the papers of whoever acts. */
    public Head head() {
        Actor actor = current.get();
        Organisation organisation = actor.organisation() == null
                ? null
                : organisations.find(actor.organisation()).orElse(null);
        return head(actor, organisation);
    }

    /** The head of the papers by which somebody of another office sends a person to case management: the municipality's own. */
    public Head ofTheMunicipality() {
        return head(current.get(), null);
    }

    private Head head(Actor actor, @Nullable Organisation organisation) {
        String place = actor.workplace()
                .substring(actor.workplace().lastIndexOf('·') + 1)
                .strip();
        return new Head(
                organisation == null
                        ? concepts.current(actor.municipality()).municipality().name()
                        : organisation.name(),
                basis(organisation),
                details(organisation),
                actor.name(),
                place);
    }

    private Issuers.Details details(@Nullable Organisation organisation) {
        Issuers.Details municipality = issuers.find(null);
        if (organisation == null) {
            return municipality;
        }
        Issuers.Details own = issuers.find(organisation.id());
        Issuers.Details parent =
                organisation.parent() == null ? Issuers.Details.NONE : issuers.find(organisation.parent());
        return own.orElse(parent).orElse(municipality);
    }

    private static LegalBasis basis(@Nullable Organisation organisation) {
        return organisation == null || organisation.legalBasis() == null
                ? LegalBasis.DSGVO_DSG_NRW
                : LegalBasis.valueOf(organisation.legalBasis().name());
    }
}
