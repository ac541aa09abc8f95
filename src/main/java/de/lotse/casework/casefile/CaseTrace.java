package de.lotse.casework.casefile;

/**
 * Something of which most cases have nothing, e.g. an agreed lead. Whether a case has any is found out together with the case, so that
 * its pages ask only for what is there ({@link Case#has}). Contributed as a bean by whoever owns the table.
 *
 * @param name its own, in small letters
 * @param condition true of a row c of casework_case that has some; it may be wider than what is shown, never narrower
 */
public record CaseTrace(String name, String condition) {
    /** Rows of the table under the case, and a further condition on them as x. */
    public static CaseTrace rows(String name, String table, String further) {
        return new CaseTrace(
                name,
                "exists (select 1 from %s x where x.municipality_id = c.municipality_id and x.case_id = c.case_id%s)"
                        .formatted(table, further.isEmpty() ? "" : " and " + further));
    }
}
