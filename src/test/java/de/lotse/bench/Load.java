package de.lotse.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Lets visitors work and looks at the clock. */
final class Load {
    private final List<Visitor> visitors;

    Load(List<Visitor> visitors) {
        this.visitors = List.copyOf(visitors);
    }

    /** What was seen: so many requests a second, half of them faster than p50, all but one in a hundred faster than p99. */
    record Seen(double perSecond, double p50Millis, double p99Millis) {
        static Seen of(long[] nanos, Duration in) {
            Arrays.sort(nanos);
            return new Seen(nanos.length / (in.toNanos() / 1e9), at(nanos, 0.5), at(nanos, 0.99));
        }

        private static double at(long[] nanos, double share) {
            return nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }
    }

    /** Everybody begins again as soon as she is done. */
    static Seen asFastAsPossible(List<Work> people, Duration length) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        List<Callable<long[]>> tasks = people.stream()
                .map(work -> (Callable<long[]>) () -> {
                    Samples samples = new Samples();
                    while (System.nanoTime() < end) {
                        long started = System.nanoTime();
                        work.once();
                        samples.add(System.nanoTime() - started);
                    }
                    return samples.all();
                })
                .toList();
        long[] all = together(tasks);
        // What was begun in time may take longer.
        return Seen.of(all, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** So many requests a second whatever happens, jobs in turn; waiting for a busy visitor counts as waiting. */
    Seen atRate(int perSecond, Duration length) throws InterruptedException, ExecutionException {
        long gap = 1_000_000_000L / perSecond;
        int rounds = (int) (perSecond * length.toSeconds() / visitors.size());
        long begin = System.nanoTime() + 50_000_000;
        Visitor.Job[] jobs = Visitor.Job.values();
        List<Callable<long[]>> tasks = IntStream.range(0, visitors.size())
                .mapToObj(place -> (Callable<long[]>) () -> {
                    Samples samples = new Samples();
                    for (int round = 0; round < rounds; round++) {
                        long due = begin + gap * ((long) round * visitors.size() + place);
                        await(due);
                        visitors.get(place).run(jobs[(round + place) % jobs.length]);
                        samples.add(System.nanoTime() - due);
                    }
                    return samples.all();
                })
                .toList();
        return Seen.of(together(tasks), length);
    }

    /** Waits for the moment. */
    static void await(long due) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    /** Does all at once, each on a thread of its own. */
    static long[] together(List<Callable<long[]>> tasks) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            long[] all = {};
            for (Future<long[]> done : threads.invokeAll(tasks, 10, TimeUnit.MINUTES)) {
                long[] part = done.get();
                long[] more = Arrays.copyOf(all, all.length + part.length);
                System.arraycopy(part, 0, more, all.length, part.length);
                all = more;
            }
            return all;
        }
    }

    private static final class Samples {
        private long[] values = new long[1024];
        private int size;

        void add(long nanos) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = nanos;
        }

        long[] all() {
            return Arrays.copyOf(values, size);
        }
    }
}
