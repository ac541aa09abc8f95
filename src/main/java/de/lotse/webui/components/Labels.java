package de.lotse.webui.components;

import java.util.ArrayList;
import java.util.List;

/** Breaks names into the one or two lines a picture has room for. */
final class Labels {
    private static final int LINE = 18;

    private Labels() {}

    /** At most two lines; what does not fit is cut, because the table beside has it in full. */
    static List<String> wrap(String name) {
        if (name.length() <= LINE) {
            return List.of(name);
        }
        int space = bestSpace(name);
        if (space < 0) {
            return List.of(cut(name));
        }
        return List.of(
                cut(name.substring(0, space).strip()), cut(name.substring(space).strip()));
    }

    /** Lines of about this length, broken at spaces and after strokes. */
    static List<String> broken(String text, int length) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<=[ /])", -1)) {
            if (!line.isEmpty() && line.length() + word.strip().length() > length) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** The space that makes the longer of both lines shortest. */
    private static int bestSpace(String name) {
        int best = -1;
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
            if (best < 0 || Math.max(at, name.length() - at) < Math.max(best, name.length() - best)) {
                best = at;
            }
        }
        return best;
    }

    private static String cut(String line) {
        return line.length() <= LINE + 4 ? line : line.substring(0, LINE + 2) + "…";
    }
}
