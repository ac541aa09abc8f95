package de.lotse.tenancy.profile;

import de.lotse.tenancy.ConceptProfile;
import java.util.List;

/** The outcome of reading a concept file: a profile, or everything that is wrong with it. */
public sealed interface Reading {
    /**
     * The file is sound.
     *
     * @param profile what code asks
     * @param values the merged values under their section keys, what pages show
     */
    record Sound(ConceptProfile profile, Node.Mapping values) implements Reading {}

    /** The file cannot be used. */
    record Faulty(List<Problem> problems) implements Reading {}

    /** The sound reading. @throws IllegalStateException naming every problem, for files that ship with Lotse */
    default Sound orFail() {
        return switch (this) {
            case Sound sound -> sound;
            case Faulty(List<Problem> problems) ->
                throw new IllegalStateException(problems.size() + " problems:\n"
                        + String.join(
                                "\n", problems.stream().map(Problem::toString).toList()));
        };
    }
}
