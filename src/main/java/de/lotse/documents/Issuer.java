package de.lotse.documents;

import java.util.List;

/** Who issues the paper: the organisation's name and the lines of its letterhead. */
public record Issuer(String name, List<String> lines) {
    public Issuer {
        lines = List.copyOf(lines);
    }
}
