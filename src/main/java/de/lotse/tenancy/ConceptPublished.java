package de.lotse.tenancy;

import de.lotse.shared.MunicipalityId;

/** Somebody published a version of her municipality's concept. */
public record ConceptPublished(MunicipalityId municipality, ConceptVersion version) {}
