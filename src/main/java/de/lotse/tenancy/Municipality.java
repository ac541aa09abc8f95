package de.lotse.tenancy;

import de.lotse.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A KIM municipality, the tenant (ORG-01).
 *
 * @param key the word in addresses, e.g. "ennepe-ruhr"
 * @param ags the official municipality key
 * @param conceptName how sources name its concept
 * @param conceptTitle the title on the concept's cover
 * @param numberPrefix the letters before its case numbers
 */
public record Municipality(
        String key,
        String ags,
        String name,
        Kind kind,
        String conceptName,
        @Nullable String conceptTitle,
        String numberPrefix) {
    /** County or city without county. */
    public enum Kind {
        KREIS,
        KREISFREIE_STADT
    }

    /** The tenant's identifier. */
    public MunicipalityId id() {
        return MunicipalityId.ofAgs(ags);
    }
}
