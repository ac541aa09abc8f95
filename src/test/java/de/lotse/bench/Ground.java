package de.lotse.bench;

import de.lotse.casework.CaseworkConcept;

/**
 * A municipality of the measurement's own, because a page about a whole team depends on how many work there: concept, towns and
 * organisations are those of another, workers and cases are invented.
 *
 * @param like the key of the other municipality
 * @param firstWorker the number of its first worker, far behind those who are counted by cases
 */
record Ground(String key, int municipality, String like, int firstWorker, int workers, int open, int closed) {
    /** A team of twenty. */
    static final Ground TEAM = new Ground("messung-team", 5998, "unna", 1_000_000, 20, 30, 10);

    /** A Kreis with sixty posts, each of them full. */
    static final Ground KREIS = new Ground("messung-kreis", 5999, "unna", 2_000_000, 60, 30, 30);

    String login(int number) {
        return Invented.login(firstWorker + number);
    }

    Desk desk(int number, CaseworkConcept concept) {
        return new Desk(firstWorker + number, municipality, concept, open, closed);
    }
}
