package de.lotse.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The maintained lists: languages (ISO 639), nationalities (DESTATIS keys) and residence statuses (AufenthG, AsylG, FreizügG/EU).
 * They are data: a changed law changes a row, not the program (IN-19).
 */
@Component
public class CodeLists {
    private final Map<String, Entry> languages = read("languages", 0, 2, 3);
    private final Map<String, Entry> english = read("languages", 0, 5, 3);
    private final Map<String, Entry> nationalities = read("nationalities", 0, 3, 4);
    private final Map<String, Entry> residence = read("residence_statuses", 0, 2, 3);
    private final Map<String, Entry> paragraphs = read("residence_statuses", 0, 1, 3);

    /**
     * One entry.
     *
     * @param detail what the list adds: "yes" for right-to-left languages, the EU group, the group of residence statuses
     */
    public record Entry(String code, String label, String detail) {
        private static final String WITHOUT_TITLE = "Ohne Titel/unbekannt";

        /** Whether a language is written from right to left. */
        public boolean rightToLeft() {
            return "yes".equals(detail);
        }

        /** Whether a residence status says that there is no title, or that nothing is known of one. */
        public boolean withoutTitle() {
            return WITHOUT_TITLE.equals(detail);
        }
    }

    public List<Entry> languages() {
        return List.copyOf(languages.values());
    }

    public List<Entry> nationalities() {
        return List.copyOf(nationalities.values());
    }

    public List<Entry> residenceStatuses() {
        return List.copyOf(residence.values());
    }

    public Optional<Entry> language(String code) {
        return Optional.ofNullable(languages.get(code));
    }

    public Optional<Entry> nationality(String key) {
        return Optional.ofNullable(nationalities.get(key));
    }

    public Optional<Entry> residenceStatus(String code) {
        return Optional.ofNullable(residence.get(code));
    }

    /** The paragraph or article a residence status stands on, e.g. "§ 25 Abs. 3 AufenthG", if it names one. */
    public Optional<String> paragraph(String status) {
        return Optional.ofNullable(paragraphs.get(status))
                .map(Entry::label)
                .filter(text -> text.startsWith("§") || text.startsWith("Art."));
    }

    /** The language's name in the viewer's language. In English the platform knows most; the list names those it lacks. */
    public String languageName(String code, Locale locale) {
        if (Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
            Entry listed = english.get(code);
            return listed == null || listed.label().isBlank()
                    ? Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH)
                    : listed.label();
        }
        return language(code).map(Entry::label).orElse(code);
    }

    private static Map<String, Entry> read(String list, int code, int label, int detail) {
        try (InputStream in = CodeLists.class.getResourceAsStream("lists/" + list + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("list " + list + " is missing");
            }
            Map<String, Entry> entries = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(CodeLists::cells)
                    .filter(cells -> cells.size() > detail)
                    .forEach(cells -> entries.put(
                            cells.get(code), new Entry(cells.get(code), cells.get(label), cells.get(detail))));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Splits a line of comma-separated values with quoted cells. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
