package de.lotse.tenancy;

import de.lotse.shared.MunicipalityId;
import java.util.List;

/** The concepts of all municipalities in all versions; they are public documents. */
public interface Concepts {
    /** The version that applies today; the oldest where none applies yet. @throws IllegalStateException if none is installed */
    ConceptProfile current(MunicipalityId municipality);

    /** One version. @throws java.util.NoSuchElementException if there is none such */
    ConceptProfile version(MunicipalityId municipality, int number);

    /** All versions, newest first. */
    List<ConceptVersion> versions(MunicipalityId municipality);

    /** The current section of the acting municipality. */
    <T extends ConceptSection> T section(Class<T> type);

    /** The section of the acting municipality in every version that applies or once applied, the newest first. */
    <T extends ConceptSection> List<T> sections(Class<T> type);
}
