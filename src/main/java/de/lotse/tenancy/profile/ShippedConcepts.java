package de.lotse.tenancy.profile;

import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.ConceptVersion;
import de.lotse.tenancy.Municipality;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The concepts that come with Lotse, as files beside the code. */
public final class ShippedConcepts {
    /** The municipalities whose concepts ship. */
    public static final List<String> KEYS = List.of("unna", "herne", "muenster", "dueren", "ennepe-ruhr");

    private static final String PROGRAMME_FILE = "programme.yaml";

    private ShippedConcepts() {}

    /** A reader over the shipped programme default. */
    public static ProfileReader reader(List<ConceptSectionType<?>> types) {
        return new ProfileReader(types, PROGRAMME_FILE, resource("concepts/" + PROGRAMME_FILE));
    }

    /** The shipped concept of the municipality. @throws IllegalStateException naming every problem of its head */
    public static ConceptText text(String key) {
        String file = key + ".yaml";
        return split(file, resource("concepts/" + file));
    }

    /** Splits a concept file into head and sections. @throws IllegalStateException naming every problem of its head */
    public static ConceptText split(String file, String text) {
        Findings findings = new Findings(file, PROGRAMME_FILE);
        Node.Mapping root = YamlText.parse(text, Node.Origin.OWN, findings);
        RecordReader reader = new RecordReader(file, findings);
        Municipality municipality = reader.read(Municipality.class, part(root, "municipality"), "municipality");
        ConceptVersion version = reader.read(ConceptVersion.class, part(root, "version"), "version");
        if (municipality == null || version == null || !findings.none()) {
            throw new IllegalStateException("Head of " + file + ": " + findings.all());
        }
        int sections = ("\n" + text).indexOf("\nsections:");
        return new ConceptText(file, municipality, version, text.substring(Math.max(sections, 0)));
    }

    private static Node part(Node.Mapping root, String key) {
        return root.get(key).orElse(new Node.Nothing(1, Node.Origin.OWN));
    }

    static String resource(String path) {
        try (InputStream in = de.lotse.tenancy.Municipality.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
