package de.lotse.documents.translation;

import de.lotse.webui.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what will stand at a placeholder: "[Name der ratsuchenden Person]" for {person}. */
final class Named {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private Named() {}

    static String in(String text, Page page) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement("[" + page.t("documents.field." + match.group(1)) + "]"));
    }
}
