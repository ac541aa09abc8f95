package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place from which somebody comes to be registered, e.g. the queue of an open hour: what she said there is taken along, and there it goes
 * on; contributed as a bean by modules that know such a place.
 */
public interface PersonOrigin {
    /** Its word in addresses and forms. Beside it stands the identifier of the entry, so that no address tells who she is. */
    String key();

    /** What is known there; empty where there is no such entry, or it is none of the viewer's business. */
    Optional<Known> known(UUID entry, Page page);

    /** She is registered; a second time changes nothing. @return where it goes on with her */
    String registered(UUID entry, PersonId person);

    /**
     * What the page about her begins with.
     *
     * @param said where she comes from, in words
     * @param language what she speaks, if she said it
     * @param back where it goes on without her
     */
    record Known(String said, @Nullable String language, String back) {}
}
