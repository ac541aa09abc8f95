package de.lotse.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lotse.database.Acting;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.profile.ConceptText;
import de.lotse.tenancy.profile.ProfileReader;
import de.lotse.tenancy.profile.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Concepts from the database, read once per version; which one applies is asked again every few seconds. */
@Component
public class StoredConcepts implements Concepts {
    private final ConceptVersions versions;
    private final Municipalities municipalities;
    private final ProfileReader reader;
    private final Acting acting;
    private final Clock clock;
    private final Cache<Key, Reading.Sound> readings =
            Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<MunicipalityId, Integer> effective =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    private record Key(MunicipalityId municipality, int number) {}

    StoredConcepts(
            ConceptVersions versions, Municipalities municipalities, ProfileReader reader, Acting acting, Clock clock) {
        this.versions = versions;
        this.municipalities = municipalities;
        this.reader = reader;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public ConceptProfile current(MunicipalityId municipality) {
        return reading(municipality, currentNumber(municipality)).profile();
    }

    /** The number of the version that applies today. */
    public int currentNumber(MunicipalityId municipality) {
        return effective.get(
                municipality,
                id -> versions.effective(id, LocalDate.now(clock))
                        .orElseThrow(() -> new IllegalStateException("no concept for " + id)));
    }

    @Override
    public ConceptProfile version(MunicipalityId municipality, int number) {
        return reading(municipality, number).profile();
    }

    @Override
    public List<ConceptVersion> versions(MunicipalityId municipality) {
        return versions.all(municipality);
    }

    @Override
    public <T extends ConceptSection> T section(Class<T> type) {
        return current(acting()).section(type);
    }

    @Override
    public <T extends ConceptSection> List<T> sections(Class<T> type) {
        MunicipalityId municipality = acting();
        int current = currentNumber(municipality);
        return versions.all(municipality).stream()
                .map(ConceptVersion::number)
                .filter(number -> number <= current)
                .map(number -> version(municipality, number).section(type))
                .toList();
    }

    private MunicipalityId acting() {
        MunicipalityId municipality = acting.current().municipality();
        if (municipality == null) {
            throw new IllegalStateException("nobody acts");
        }
        return municipality;
    }

    /** Typed profile and shown values of one version. */
    public Reading.Sound reading(MunicipalityId municipality, int number) {
        return readings.get(new Key(municipality, number), this::read);
    }

    /** The own sections of a version as they were written. */
    public ConceptText text(MunicipalityId municipality, int number) {
        Municipality known = municipalities.find(municipality).orElseThrow();
        ConceptVersion version = versions.all(municipality).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("version " + number + " of " + known.key()));
        String content = versions.content(municipality, number).orElseThrow();
        return new ConceptText(known.key() + ".yaml", known, version, content);
    }

    /** Forgets which version applies, after one was added. */
    void forget(MunicipalityId municipality) {
        effective.invalidate(municipality);
    }

    private Reading.Sound read(Key key) {
        return reader.read(text(key.municipality(), key.number())).orFail();
    }
}
