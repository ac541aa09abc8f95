package de.lotse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do something at the same moment: nobody begins before all are ready. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them gets, in their order. */
    @SafeVarargs
    public static <T> List<T> run(Callable<T>... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
        }
        List<T> all = new ArrayList<>();
        for (Future<T> one : running) {
            all.add(one.get());
        }
        return all;
    }
}
