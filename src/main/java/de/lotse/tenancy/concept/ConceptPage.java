package de.lotse.tenancy.concept;

import de.lotse.tenancy.ConceptVersion;
import de.lotse.tenancy.Municipality;
import java.util.List;

/**
 * A concept to read.
 *
 * @param applies whether this version applies today
 */
public record ConceptPage(
        Municipality municipality, ConceptVersion version, boolean applies, List<Value.Section> sections) {}
