package de.lotse.tenancy;

import java.util.UUID;

/** Identifies a rule of competence. */
public record CompetenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
