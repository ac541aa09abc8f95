package de.lotse.tenancy.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects every problem of a reading, so that nobody repairs a file one message at a time. */
public final class Findings {
    private final Map<Node.Origin, String> files;
    private final List<Problem> problems = new ArrayList<>();

    /** Names the documents that are read. */
    public Findings(String ownFile, String programmeFile) {
        this.files = Map.of(Node.Origin.OWN, ownFile, Node.Origin.PROGRAMME, programmeFile);
    }

    /** Adds a problem; the reason's text is {@code tenancy.problem.<reason>}. */
    void add(Node at, String place, String reason, Object... arguments) {
        explain(
                at,
                place,
                "tenancy.problem." + reason,
                List.of(arguments).stream().map(Object::toString).toList());
    }

    /** Adds a problem with a message key of its own. */
    void explain(Node at, String place, String messageKey, List<String> arguments) {
        problems.add(new Problem(String.valueOf(files.get(at.origin())), place, at.line(), messageKey, arguments));
    }

    /** Adds a problem of the own document that has no node. */
    void addAtLine(int line, String place, String reason, Object... arguments) {
        add(new Node.Nothing(line, Node.Origin.OWN), place, reason, arguments);
    }

    /** Everything found so far. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return problems.isEmpty();
    }
}
