package de.lotse.shared;

/**
 * A KIM municipality (Kreis or kreisfreie Stadt), the tenant of everything below it.
 *
 * @param value the official municipality key (AGS) read as a number, e.g. 5978 for Kreis Unna
 */
public record MunicipalityId(int value) {
    /** Reads an AGS such as "05978". @throws NumberFormatException if it is no number */
    public static MunicipalityId ofAgs(String ags) {
        return new MunicipalityId(Integer.parseInt(ags));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
