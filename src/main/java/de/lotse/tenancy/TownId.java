package de.lotse.tenancy;

/** A town within its municipality, by the word concept files use, e.g. "luenen". */
public record TownId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
