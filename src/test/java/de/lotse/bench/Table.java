package de.lotse.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of jobs: each as fast as it goes, beside pgbench with the same SQL and as many connections as people. */
final class Table {
    private static final int RUNS = 8;
    private final SameSql database;
    private final Duration length;
    private final PrintStream out;

    Table(SameSql database, Duration length, PrintStream out) {
        this.database = database;
        this.length = length;
        this.out = out;
    }

    void head() {
        out.printf(
                Locale.ROOT,
                "%n%-16s %10s %9s %9s %9s %12s %7s %12s  %s%n",
                "job",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "wanted",
                "pgbench/s",
                "ratio",
                "statements",
                "whole tables read");
    }

    /** Measures a job and prints its row. @param wanted what one person should wait at most; null where nothing is said */
    void row(String job, List<Work> people, @Nullable Duration wanted) throws Exception {
        // The first time warms up.
        Load.asFastAsPossible(people, length);
        Load.Seen seen = Load.asFastAsPossible(people, length);
        SameSql.Taken taken = database.take(people.getFirst(), RUNS);
        double pgbench = database.replay(taken, length, people.size());
        out.printf(
                Locale.ROOT,
                "%-16s %10.1f %9.1f %9.1f %9s %12.1f %7.2f %12d  %s%n",
                job,
                seen.perSecond(),
                seen.p50Millis(),
                seen.p99Millis(),
                wanted == null ? "-" : "< " + wanted.toMillis(),
                pgbench,
                seen.perSecond() / pgbench,
                taken.roundTrips(),
                database.wholeTables(taken));
    }
}
