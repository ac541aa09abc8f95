package de.lotse.tenancy;

import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.profile.ConceptText;
import de.lotse.tenancy.profile.Problem;
import de.lotse.tenancy.profile.ProfileReader;
import de.lotse.tenancy.profile.Reading;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a version to a municipality's concept, if every value in it is sound (QA-06). */
@Service
@Transactional
public class PublishConcept {
    private final ConceptVersions versions;
    private final StoredConcepts concepts;
    private final ProfileReader reader;
    private final Municipalities municipalities;
    private final ApplicationEventPublisher events;

    PublishConcept(
            ConceptVersions versions,
            StoredConcepts concepts,
            ProfileReader reader,
            Municipalities municipalities,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.concepts = concepts;
        this.reader = reader;
        this.municipalities = municipalities;
        this.events = events;
    }

    /**
     * What is to be published.
     *
     * @param basedOn the version it was written from; another one since then is a conflict
     * @param note what changed
     * @param sections own sections as YAML
     */
    public record Command(
            MunicipalityId municipality,
            int basedOn,
            LocalDate effectiveFrom,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            String note,
            String sections) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The version stands. */
        record Published(int number) implements Outcome {}

        /** Values are wrong; nothing was written. */
        record Faulty(List<Problem> problems) implements Outcome {}

        /** Somebody published another version in the meantime. */
        record Overtaken(int newest) implements Outcome {}
    }

    /** Publishes the version, or says everything that speaks against it. */
    public Outcome publish(Command command) {
        MunicipalityId id = command.municipality();
        int newest =
                versions.all(id).stream().mapToInt(ConceptVersion::number).max().orElse(0);
        if (newest != command.basedOn()) {
            return new Outcome.Overtaken(newest);
        }
        ConceptVersion version = new ConceptVersion(
                newest + 1, command.effectiveFrom(), command.decidedBy(), command.decidedOn(), command.note());
        Municipality municipality = municipalities.find(id).orElseThrow();
        List<Problem> problems =
                problems(new ConceptText(municipality.key() + ".yaml", municipality, version, command.sections()));
        if (!problems.isEmpty()) {
            return new Outcome.Faulty(problems);
        }
        if (!versions.add(id, version, command.sections())) {
            return new Outcome.Overtaken(newest + 1);
        }
        concepts.forget(id);
        events.publishEvent(new ConceptPublished(id, version));
        return new Outcome.Published(version.number());
    }

    private List<Problem> problems(ConceptText text) {
        return switch (reader.read(text)) {
            case Reading.Faulty(List<Problem> problems) -> problems;
            case Reading.Sound sound -> reader.contradictions(text, sound);
        };
    }
}
