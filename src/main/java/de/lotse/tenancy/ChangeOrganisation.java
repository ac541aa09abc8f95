package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.OrganisationChanged.Part;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters or corrects an organisation, contract, place, post or competence; refuses to overwrite what somebody else saved meanwhile (ORG-02, Q9). */
@Service
@Transactional
public class ChangeOrganisation {
    private final Organisations organisations;
    private final Contracts contracts;
    private final Places places;
    private final Posts posts;
    private final Competence competence;
    private final ApplicationEventPublisher events;

    ChangeOrganisation(
            Organisations organisations,
            Contracts contracts,
            Places places,
            Posts posts,
            Competence competence,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.contracts = contracts;
        this.places = places;
        this.posts = posts;
        this.competence = competence;
        this.events = events;
    }

    /** What came of it. */
    public enum Outcome {
        SAVED,
        /** Somebody saved it since the version this change was made from; nothing was written. */
        OVERTAKEN
    }

    /** Enters or changes the organisation. */
    public Outcome change(Organisation organisation) {
        boolean entered = organisations.find(organisation.id()).isEmpty();
        boolean saved = organisations.save(organisation);
        return outcome(saved, Part.ORGANISATION, organisation.id().value(), organisation.name(), entered);
    }

    /** Enters or changes the contract. */
    public Outcome change(Contract contract) {
        boolean entered = contracts.find(contract.id()).isEmpty();
        boolean saved = contracts.save(contract);
        return outcome(saved, Part.CONTRACT, contract.id().value(), name(contract.organisation()), entered);
    }

    /** Enters or changes the place. */
    public Outcome change(Place place) {
        boolean entered = places.find(place.id()).isEmpty();
        boolean saved = places.save(place);
        return outcome(saved, Part.PLACE, place.id().value(), place.name(), entered);
    }

    /** Enters or changes the post. */
    public Outcome change(Post post) {
        boolean entered = posts.find(post.id()).isEmpty();
        boolean saved = posts.save(post);
        return outcome(saved, Part.POST, post.id().value(), name(post.organisation()), entered);
    }

    /** Enters or changes the competence; {@link ChangeCompetence} first compares it with the others. */
    Outcome change(CompetenceRule rule) {
        boolean entered = competence.find(rule.id()).isEmpty();
        boolean saved = competence.save(rule);
        return outcome(saved, Part.COMPETENCE, rule.id().value(), name(rule.organisation()), entered);
    }

    private String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse("");
    }

    private Outcome outcome(boolean saved, Part part, UUID id, String name, boolean entered) {
        if (!saved) {
            return Outcome.OVERTAKEN;
        }
        events.publishEvent(new OrganisationChanged(part, id, name, entered));
        return Outcome.SAVED;
    }
}
