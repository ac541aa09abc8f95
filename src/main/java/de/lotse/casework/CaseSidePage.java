package de.lotse.casework;

import java.util.function.BooleanSupplier;

/**
 * A page of the case file that is needed now and then and therefore has no tab, contributed by a phase as a bean. The overview links it.
 *
 * @param label message key of its name
 * @param path what follows {@code /cases/{caseId}}
 * @param icon name of the symbol
 * @param right who may open it, e.g. CASE_WRITE
 * @param order place among the others, small first
 * @param there whether the concept has it
 */
public record CaseSidePage(String label, String path, String icon, String right, int order, BooleanSupplier there) {
    /** One that every concept has. */
    public CaseSidePage(String label, String path, String icon, String right, int order) {
        this(label, path, icon, right, order, () -> true);
    }
}
