package de.lotse.consent;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ConceptSection;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which papers a municipality's concept asks for, how far a release reaches and how long a file is kept.
 *
 * @param papers in the order of the concept
 */
public record ConsentConcept(List<Paper> papers, ReleaseScope releaseScope, Agreement agreement, Retention retention)
        implements ConceptSection {
    /** How concepts name this section. */
    public static final ConceptSectionType<ConsentConcept> TYPE =
            new ConceptSectionType<>("consent", ConsentConcept.class, "consent.concept.title");

    /** The paper with the key, if the concept has it. */
    public Optional<Paper> paper(String key) {
        return papers.stream().filter(paper -> paper.key().equals(key)).findFirst();
    }

    /** The papers required at the moment, for the focus area (null for none): its own and those for everybody. */
    public List<Paper> required(Moment moment, @Nullable String focusArea) {
        return papers.stream()
                .filter(paper -> paper.required() == moment)
                .filter(paper -> paper.focusArea() == null || paper.focusArea().equals(focusArea))
                .toList();
    }

    /**
     * A paper that is handed out or signed.
     *
     * @param focusArea the focus area it belongs to; null for every case
     */
    public record Paper(
            String key,
            LocalizedText label,
            String rule,
            Moment required,
            Signer signedBy,
            @Nullable String focusArea,
            Source source) {}

    /** When a paper must be there. */
    public enum Moment {
        BEFORE_DOCUMENTATION,
        BEFORE_EXCHANGE,
        AFTER_INTAKE,
        AFTER_ASSESSMENT,
        ON_USE,
        OPTIONAL
    }

    /** Who signs. */
    public enum Signer {
        CLIENT,
        BOTH,
        NONE
    }

    /** How finely a release from confidentiality is given (CON-03). */
    public record ReleaseScope(Scope value, String rule, Source source) {
        /** Per recipient, or per recipient and problem field (Herne). */
        public enum Scope {
            RECIPIENT,
            RECIPIENT_AND_FIELD
        }

        /** Whether a release names problem fields. */
        public boolean perField() {
            return value == Scope.RECIPIENT_AND_FIELD;
        }
    }

    /** Whether the concept asks for a counselling agreement (CON-04). */
    public record Agreement(boolean required, String rule, Source source) {}

    /** How long a file is kept after closing (CON-08). */
    public record Retention(@Limits(min = 1, max = 360) int monthsAfterClosing, String rule, Source source) {
        /** The day from which the file is to be erased. */
        public LocalDate eraseFrom(LocalDate closedOn) {
            return closedOn.plusMonths(monthsAfterClosing);
        }
    }
}
