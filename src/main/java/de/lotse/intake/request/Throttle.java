package de.lotse.intake.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the public form from being flooded, without asking anybody else: so many requests an hour from one network address, so many a
 * day for the municipality, and so many wrong codes. Whole offices share an address, so the bounds are wide; no address alone can use up
 * the day of all.
 */
@Component
public class Throttle {
    private static final int WRONG_CODES = 20;
    /** Nobody types so many; only a program guesses on, and gets no answer any more, not even to a right code. */
    private static final int GUESSES = 1_000;
    /** One address may use up this part of the day of all. */
    private static final int PART = 3;
    /** So much of an address of IPv6 belongs to one household; whoever has it can use every address below. */
    private static final int NETWORK_BYTES = 8;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Requests requests;
    private final Clock clock;
    private final int perHour;
    private final int perDay;
    private final Cache<String, AtomicInteger> counted = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private final Cache<String, AtomicInteger> countedToday = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofDays(1))
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

    /** When a request is taken in. */
    enum When {
        NOW,
        /** The address sent too many within an hour. */
        IN_AN_HOUR,
        /** The address, or everybody together, sent too many today; in an hour it would be the same. */
        TOMORROW
    }

    /** Counts a request of the address, and says when it is taken in. */
    When lets(String municipality, String address) {
        String key = "request " + municipality + " " + network(address);
        if (count(counted, key) > perHour) {
            return When.IN_AN_HOUR;
        }
        LocalDate today = clock.instant().atZone(BERLIN).toLocalDate();
        // By the day on the calendar: whoever is told to come back tomorrow is let in as soon as it is tomorrow.
        boolean late = count(countedToday, key + " " + today) > Math.max(perHour, perDay / PART)
                || requests.countSince(today.atStartOfDay(BERLIN).toInstant()) >= perDay;
        return late ? When.TOMORROW : When.NOW;
    }

    /** Whether the address may try another code. */
    boolean mayTry(String municipality, String address) {
        return wrongCodes(municipality, address) < WRONG_CODES;
    }

    /** Whether a program guesses codes from the address: a right code among so many is found, not known. */
    boolean guesses(String municipality, String address) {
        return wrongCodes(municipality, address) >= GUESSES;
    }

    private int wrongCodes(String municipality, String address) {
        AtomicInteger wrong = counted.getIfPresent("code " + municipality + " " + network(address));
        return wrong == null ? 0 : wrong.get();
    }

    /** Counts a wrong code. */
    void wrongCode(String municipality, String address) {
        count(counted, "code " + municipality + " " + network(address));
    }

    private static int count(Cache<String, AtomicInteger> counted, String key) {
        return Objects.requireNonNull(counted.get(key, none -> new AtomicInteger()))
                .incrementAndGet();
    }

    /** What stands for whoever is behind the address: the address itself, of IPv6 its network. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > NETWORK_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
