package de.lotse.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a concept: since when, decided by whom, what changed (QA-06).
 *
 * @param number counts up per municipality
 * @param effectiveFrom the first day it applies
 * @param decidedBy usually the steering group
 */
public record ConceptVersion(
        @Limits(min = 1) int number,
        LocalDate effectiveFrom,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String note) {}
