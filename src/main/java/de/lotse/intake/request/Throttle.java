package de.lotse.intake.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the public form from being flooded, without asking anybody else: so many requests an hour from one network address, so many a
 * day for the municipality, and so many wrong codes. Whole offices share an address, so the bounds are wide.
 */
@Component
public class Throttle {
    private static final int WRONG_CODES = 20;
    private final Requests requests;
    private final Clock clock;
    private final int perHour;
    private final int perDay;
    private final Cache<String, AtomicInteger> counted = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    Throttle(
            Requests requests,
            Clock clock,
            @Value("${lotse.open.requests-per-hour:30}") int perHour,
            @Value("${lotse.open.requests-per-day:300}") int perDay) {
        this.requests = requests;
        this.clock = clock;
        this.perHour = perHour;
        this.perDay = perDay;
    }

    /** Counts a request of the address. @return false if it is one too many */
    boolean lets(String municipality, String address) {
        return count("request " + municipality + " " + address) <= perHour
                && requests.countSince(clock.instant()
                                .atZone(ZoneId.of("Europe/Berlin"))
                                .toLocalDate()
                                .atStartOfDay(ZoneId.of("Europe/Berlin"))
                                .toInstant())
                        < perDay;
    }

    /** Whether the address may try another code. */
    boolean mayTry(String municipality, String address) {
        AtomicInteger wrong = counted.getIfPresent("code " + municipality + " " + address);
        return wrong == null || wrong.get() < WRONG_CODES;
    }

    /** Counts a wrong code. */
    void wrongCode(String municipality, String address) {
        count("code " + municipality + " " + address);
    }

    private int count(String key) {
        return Objects.requireNonNull(counted.get(key, none -> new AtomicInteger()))
                .incrementAndGet();
    }
}
