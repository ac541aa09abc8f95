package de.lotse.tenancy.profile;

import de.lotse.tenancy.ConceptProfile;
import de.lotse.tenancy.ConceptSection;
import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.ImpossibleValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns concept texts into profiles: parse, inherit, bind, and collect every problem on the way. */
public final class ProfileReader {
    private final List<ConceptSectionType<?>> types;
    private final String programme;
    private final String programmeFile;

    /** Reads with the modules' section types over the programme default's text. */
    public ProfileReader(List<ConceptSectionType<?>> types, String programmeFile, String programme) {
        this.types = List.copyOf(types);
        this.programmeFile = programmeFile;
        this.programme = programme;
    }

    /** The section types in the order pages show them. */
    public List<ConceptSectionType<?>> types() {
        return types;
    }

    /** Reads the concept. */
    public Reading read(ConceptText text) {
        Findings findings = new Findings(text.file(), programmeFile);
        Node.Mapping own = sections(YamlText.parse(text.sections(), Node.Origin.OWN, findings), findings);
        Node.Mapping inherited = sections(YamlText.parse(programme, Node.Origin.PROGRAMME, findings), findings);
        Node.Mapping merged = new Inheritance(findings).merge(inherited, own, "");
        Map<String, ConceptSection> sections = bind(merged, text.municipality().conceptName(), findings);
        return findings.none()
                ? new Reading.Sound(new ConceptProfile(text.municipality(), text.version(), sections), merged)
                : new Reading.Faulty(findings.all());
    }

    /** Where sections contradict one another; asked before a version is published, because one that stands goes on to apply. */
    public List<Problem> contradictions(ConceptText text, Reading.Sound sound) {
        Findings findings = new Findings(text.file(), programmeFile);
        sound.profile().sections().forEach((key, section) -> {
            try {
                section.agreeWith(sound.profile());
            } catch (ImpossibleValue impossible) {
                Node at = sound.values().fields().getOrDefault(key, sound.values());
                findings.explain(at, key, impossible.messageKey(), impossible.arguments());
            }
        });
        return findings.all();
    }

    private static Node.Mapping sections(Node.Mapping root, Findings findings) {
        root.fields().forEach((key, value) -> {
            if (!key.equals("sections")) {
                findings.add(value, key, "unknown_key", key);
            }
        });
        if (root.fields().get("sections") instanceof Node.Mapping sections) {
            return sections;
        }
        if (findings.none()) {
            findings.add(root, "sections", "missing_key", "sections");
        }
        return root.with(Map.of());
    }

    private Map<String, ConceptSection> bind(Node.Mapping merged, String conceptName, Findings findings) {
        RecordReader reader = new RecordReader(conceptName, findings);
        Map<String, ConceptSection> sections = new LinkedHashMap<>();
        for (ConceptSectionType<?> type : types) {
            Node node = merged.fields().get(type.key());
            if (node == null) {
                findings.add(merged, type.key(), "missing_key", type.key());
                continue;
            }
            Record section = reader.read(type.type().asSubclass(Record.class), node, type.key());
            if (section instanceof ConceptSection bound) {
                sections.put(type.key(), bound);
            }
        }
        merged.fields().forEach((key, node) -> {
            if (types.stream().noneMatch(type -> type.key().equals(key))) {
                findings.add(node, key, "unknown_key", key);
            }
        });
        return sections;
    }
}
