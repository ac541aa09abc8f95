package de.lotse.casework.safety;

import de.lotse.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What whoever meets a person next must know beforehand.
 *
 * @param caseId the viewer's case with that person
 * @param name the person
 * @param text the conditions in short, or whom to ask
 * @param tone warn, or bad where professionals are responsible for safety
 * @param href where more is written; null where the viewer may know no more
 */
public record SafetyHint(
        CaseId caseId,
        String name,
        String text,
        String tone,
        @Nullable String href) {}
