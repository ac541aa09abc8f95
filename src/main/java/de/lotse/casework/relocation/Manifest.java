package de.lotse.casework.relocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.lotse.tenancy.KimMunicipalities;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a package says about itself: from whom to whom, under which release, what is inside. It lies in the package as
 * {@code package.json}.
 *
 * @param id of the package; nobody reads the same twice
 * @param from who packed it
 * @param to for which municipality; without key where no Lotse is expected there
 * @param recipient the body in the release
 * @param caseNumber the number the case had there
 * @param topics what it is about, in words
 * @param release until when it may be given on; null while it is not revoked
 * @param files the enclosed documents, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        String format,
        UUID id,
        Place from,
        Place to,
        String recipient,
        String caseNumber,
        LocalDate packedOn,
        List<String> topics,
        Release release,
        List<Enclosed> files) {
    /** The name of the enclosure. */
    static final String NAME = "package.json";

    /** What a package of this kind is called, with its version. */
    static final String FORMAT = "lotse-relocation-1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies the lists; refuses what names nothing. */
    Manifest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(caseNumber);
        Objects.requireNonNull(packedOn);
        Objects.requireNonNull(release);
        topics = List.copyOf(topics);
        files = List.copyOf(files);
    }

    /** A municipality. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(@Nullable String ags, String name) {
        static Place of(KimMunicipalities.Entry entry) {
            return new Place(entry.ags(), entry.name());
        }
    }

    /** The release under which it left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Release(LocalDate from, @Nullable LocalDate until) {
        boolean endedOn(LocalDate day) {
            return until != null && until.isBefore(day);
        }
    }

    /** An enclosed document. @param kind the word of the tab "Dokumente" */
    record Enclosed(String name, String kind) {}

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** Reads it; empty when it is something else. */
    static Optional<Manifest> read(byte[] json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Manifest.class)).filter(one -> FORMAT.equals(one.format()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
