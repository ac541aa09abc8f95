package de.lotse.casework.overview;

import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the overview of a case says is not written down yet. */
final class Gaps {
    private Gaps() {}

    /** The addresses of the forms it leads to. */
    static List<String> gaps(CaseBench bench, CaseId id) throws Exception {
        String page = bench.see("/cases/" + id).body();
        int start = page.indexOf("id=\"gaps\"");
        if (start < 0) {
            return List.of();
        }
        Matcher links = Pattern.compile("<li><a href=\"([^\"]+)\">")
                .matcher(page.substring(start, page.indexOf("</section>", start)));
        return links.results().map(link -> link.group(1)).toList();
    }

    /** An address of the case. */
    static String path(CaseId id, String rest) {
        return "/cases/" + id + rest;
    }
}
