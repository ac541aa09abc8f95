package de.lotse.tenancy.profile;

import de.lotse.tenancy.ConceptVersion;
import de.lotse.tenancy.Municipality;

/**
 * A municipality's concept as it is kept: whose it is, which version, and the own sections as YAML text. What the text
 * leaves out is inherited from the programme.
 *
 * @param file how messages name it
 * @param sections YAML with the single key {@code sections}
 */
public record ConceptText(String file, Municipality municipality, ConceptVersion version, String sections) {}
