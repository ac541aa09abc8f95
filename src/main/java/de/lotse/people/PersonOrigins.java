package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds where somebody new comes from, as the form about her carries it along. */
@Component
class PersonOrigins {
    static final String FROM = "from";
    static final String ENTRY = "entry";
    private final ObjectProvider<PersonOrigin> origins;

    PersonOrigins(ObjectProvider<PersonOrigin> origins) {
        this.origins = origins;
    }

    /** What is known there; null where she comes from nowhere in particular. */
    PersonOrigin.@Nullable Known of(Form form, Page page) {
        UUID entry = form.id(ENTRY);
        return entry == null
                ? null
                : origin(form).flatMap(one -> one.known(entry, page)).orElse(null);
    }

    /** Where it goes on once she is registered: with what is to be done for her, unless her origin knows better. */
    String registered(Form form, PersonId person) {
        UUID entry = form.id(ENTRY);
        String own = "/people/" + person;
        return entry == null
                ? own
                : origin(form).map(one -> one.registered(entry, person)).orElse(own);
    }

    private Optional<PersonOrigin> origin(Form form) {
        return origins.stream().filter(one -> form.has(FROM, one.key())).findFirst();
    }
}
