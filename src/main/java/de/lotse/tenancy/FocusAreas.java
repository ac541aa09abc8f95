package de.lotse.tenancy;

import java.util.List;
import java.util.Locale;

/** The focus areas of the acting municipality's concept (Konzept Kreis Düren, 4.1); contributed by intake, whose concept names them. */
public interface FocusAreas {
    /** Those of today, in the concept's order; none where it has none. */
    List<Area> areas(Locale locale);

    /** One of them. @param key as posts and competence name it */
    record Area(String key, String label) {}
}
