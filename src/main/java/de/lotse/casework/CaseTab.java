package de.lotse.casework;

/**
 * One tab of the case file, contributed by a phase as a bean.
 *
 * @param key as the page names itself, and message key {@code casework.tab.<key>}
 * @param path what follows {@code /cases/{caseId}}
 * @param order place in the row, small first
 */
public record CaseTab(String key, String path, int order) {}
