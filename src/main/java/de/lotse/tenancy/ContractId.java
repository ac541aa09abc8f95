package de.lotse.tenancy;

import java.util.UUID;

/** Identifies a contract. */
public record ContractId(UUID value) {
    /** Reads an identifier from a path or form. @throws IllegalArgumentException if the text is no UUID */
    public static ContractId parse(String text) {
        return new ContractId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
