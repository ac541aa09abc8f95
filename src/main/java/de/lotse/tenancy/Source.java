package de.lotse.tenancy;

/**
 * Where a rule is written, so that every page that applies it can say so.
 *
 * @param concept the document, e.g. "Konzept Kreis Unna"
 * @param place chapter and words a reader would look for, e.g. "2.2 Case Management"
 * @param fromProgramme whether the municipality's concept is silent and the programme default speaks
 */
public record Source(String concept, String place, boolean fromProgramme) {
    /** The name under which inherited values appear. */
    public static final String PROGRAMME = "Programmstandard";

    /** Whether even the programme does not say it and Lotse assumes it; the pages mark such values. */
    public boolean assumed() {
        return fromProgramme && place.startsWith("Annahme");
    }

    /** The way pages print it: "Konzept Kreis Unna, 2.2 Case Management". */
    @Override
    public String toString() {
        return place.startsWith(concept) ? place : concept + ", " + place;
    }
}
