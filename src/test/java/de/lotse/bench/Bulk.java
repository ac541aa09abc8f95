package de.lotse.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for many tables, handed to PostgreSQL at once. */
final class Bulk {
    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();

    /** One row; the table with its columns, e.g. "vault_key(municipality_id,owner_id)". */
    void add(String table, @Nullable Object... values) {
        StringBuilder out = rows.computeIfAbsent(table, key -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : "\t").append(text(values[i]));
        }
        out.append('\n');
    }

    void send(Connection connection) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<String, StringBuilder> table : rows.entrySet()) {
            copy.copyIn(
                    "copy " + table.getKey() + " from stdin",
                    new StringReader(table.getValue().toString()));
        }
        rows.clear();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
            default -> value.toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n");
        };
    }
}
