package de.lotse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The one table of who may reach which endpoint (ACC-07). Each module lists its own rows in {@code access-table.csv}; an endpoint
 * without a row answers as if it did not exist.
 */
@Component
public class AccessTable {
    private final Map<String, Row> rows = new TreeMap<>();

    AccessTable() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:de/lotse/**/access-table.csv")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Row::parse)
                        .forEach(row -> rows.put(row.key(), row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the acting person must have to do with the record behind the path. */
    public enum Relation {
        /** No sign-in needed; nothing about a person is shown. */
        PUBLIC,
        /** Only the viewer's own account. */
        SELF,
        /** Records of the viewer's municipality that are no case content. */
        MUNICIPALITY,
        /** A grant on the case in the path, or only cases within reach in a list. */
        CASE,
        /** A person of a case within reach, or one she registered. */
        PERSON,
        /** What is addressed to the viewer's own authority, while a release covers it. */
        OFFICE
    }

    /**
     * One endpoint.
     *
     * @param right the right needed; null where signing in is enough
     * @param state the state the record must have, e.g. "open"; "any" where it does not matter
     * @param channel what leaves: page, fragment, pdf, file or none
     */
    public record Row(
            String method, String path, @Nullable Right right, Relation relation, String state, String channel) {
        static Row parse(String line) {
            String[] cells = line.strip().split(",", -1);
            if (cells.length != 6) {
                throw new IllegalStateException("six cells expected in the access table: " + line);
            }
            return new Row(
                    cells[0],
                    cells[1],
                    cells[2].isEmpty() ? null : Right.valueOf(cells[2]),
                    Relation.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)),
                    cells[4],
                    cells[5]);
        }

        /** Method and path. */
        public String key() {
            return method + " " + path;
        }
    }

    /** The row of the endpoint, if it has one. */
    public Optional<Row> row(String method, String path) {
        return Optional.ofNullable(rows.get(method + " " + path));
    }

    /** All rows in the order of their paths. */
    public List<Row> rows() {
        return new ArrayList<>(rows.values());
    }
}
