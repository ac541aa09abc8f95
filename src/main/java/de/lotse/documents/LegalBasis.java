package de.lotse.documents;

import java.util.Locale;

/** Under which data-protection law an organisation works (CON-01b); its references lie in {@code texts/law.yaml}. */
public enum LegalBasis {
    /** Municipalities and other public bodies in North Rhine-Westphalia. */
    DSGVO_DSG_NRW,
    /** Providers without a church. */
    DSGVO_BDSG,
    /** Catholic providers. */
    KDG,
    /** Protestant providers. */
    DSG_EKD;

    /** The name in files and records. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
