package de.lotse.capacity.forecast;

import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Plays forecasts one after the other on a thread of its own, so that nobody's page waits for it; leaving the page is fine (CAP-04). The
 * seed is fixed: the same figures give the same picture. Refuses a second one of a municipality while one is played, and more than a few
 * of all municipalities.
 */
@Service
public class RunForecast implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RunForecast.class);
    private static final long SEED = 20_260_101L;
    private static final int EVERY = Simulation.RUNS / 10;
    /** Played or waiting to be played on this server; each takes seconds. */
    private static final int MOST = 6;

    private final Observations observations;
    private final Forecasts forecasts;
    private final Acting acting;
    private final Clock clock;
    private final Semaphore room = new Semaphore(MOST);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("forecast").factory());

    RunForecast(Observations observations, Forecasts forecasts, Acting acting, Clock clock) {
        this.observations = observations;
        this.forecasts = forecasts;
        this.acting = acting;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        BEGUN,
        /** It was begun already, with other figures: sent again after going back. */
        ALREADY,
        /** No case was ever opened, so there is nothing to learn from. */
        NOTHING_KNOWN,
        /** Another one of this municipality is being played. */
        ANOTHER_RUNS,
        /** Others wait already; this one would have to wait too long. */
        TOO_MANY
    }

    /** What is known today; empty while no case was ever opened. */
    public Optional<Observed> observed() {
        return observations.on(LocalDate.now(clock));
    }

    /** Begins the forecast. @param id from the form, so that a double click begins one */
    public Outcome begin(UUID id, Inputs inputs) {
        Optional<Forecast> known = forecasts.find(id);
        if (known.isPresent()) {
            return known.get().inputs().same(inputs) ? Outcome.BEGUN : Outcome.ALREADY;
        }
        Optional<Observed> observed = observed();
        if (observed.isEmpty()) {
            return Outcome.NOTHING_KNOWN;
        }
        if (!room.tryAcquire()) {
            return Outcome.TOO_MANY;
        }
        boolean playing = false;
        try {
            Forecasts.Begin begin = forecasts.begin(id, inputs);
            if (begin == Forecasts.Begin.NEW) {
                playBeside(id, inputs, observed.get());
                playing = true;
            }
            return begin == Forecasts.Begin.ANOTHER_RUNS ? Outcome.ANOTHER_RUNS : Outcome.BEGUN;
        } finally {
            if (!playing) {
                room.release();
            }
        }
    }

    private void playBeside(UUID id, Inputs inputs, Observed observed) {
        ActingContext context = acting.current();
        CompletableFuture<Void> _ = CompletableFuture.runAsync(
                        () -> Acting.run(context, () -> play(id, inputs, observed)), worker)
                .whenComplete((_, failure) -> over(id, context, failure));
    }

    /** A failure is written where the page sees it, too. */
    private void over(UUID id, ActingContext context, @Nullable Throwable failure) {
        room.release();
        if (failure != null) {
            LOG.error("forecast {} failed", id, failure);
            Acting.run(context, () -> forecasts.failed(id));
        }
    }

    /** Plays it at once, for the demonstration. */
    public void playNow(UUID id, Inputs inputs, String name) {
        observed().ifPresent(observed -> {
            if (forecasts.begin(id, inputs) == Forecasts.Begin.NEW) {
                play(id, inputs, observed);
                forecasts.name(id, name);
            }
        });
    }

    private void play(UUID id, Inputs inputs, Observed observed) {
        Inputs today = today(observed);
        Outlook outlook = new Simulation(observed, inputs, SEED).play(run -> tell(id, run, 0));
        Outlook asToday =
                today.equals(inputs) ? outlook : new Simulation(observed, today, SEED).play(run -> tell(id, run, 50));
        forecasts.done(id, new Forecast.Result(outlook, today, asToday, Basis.of(observed)));
    }

    private void tell(UUID id, int run, int from) {
        if (run % EVERY == 0) {
            forecasts.progress(id, Math.min(99, from + run * 50 / Simulation.RUNS));
        }
    }

    /** Everything as it is. */
    public static Inputs today(Observed observed) {
        return new Inputs(
                observed.fte().setScale(2, RoundingMode.HALF_UP),
                observed.perPost(),
                BigDecimal.valueOf(observed.perMonth()).setScale(1, RoundingMode.HALF_UP),
                100,
                observed.waiting().people());
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
