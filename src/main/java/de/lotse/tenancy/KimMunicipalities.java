package de.lotse.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every municipality with municipal integration management in North Rhine-Westphalia, whether or not it works with this Lotse. */
@Component
public class KimMunicipalities {
    private final Map<String, String> listed = read();
    private final Municipalities installed;

    KimMunicipalities(Municipalities installed) {
        this.installed = installed;
    }

    /** A municipality by its official key. */
    public record Entry(String ags, String name) {}

    /** All, by name; those of this installation with the name they have here. */
    public List<Entry> all() {
        Map<String, String> names = new TreeMap<>(listed);
        installed.all().forEach(one -> names.put(one.ags(), one.name()));
        return names.entrySet().stream()
                .map(one -> new Entry(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    private static Map<String, String> read() {
        try (InputStream in = KimMunicipalities.class.getResourceAsStream("municipalities.csv")) {
            if (in == null) {
                throw new IllegalStateException("the list of municipalities is missing");
            }
            Map<String, String> names = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .forEach(cells -> names.put(cells[0], cells[1]));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
