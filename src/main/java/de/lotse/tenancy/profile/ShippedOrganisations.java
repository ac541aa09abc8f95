package de.lotse.tenancy.profile;

import de.lotse.tenancy.OrganisationFile;
import de.lotse.tenancy.OrganisationFile.OrganisationEntry;
import de.lotse.tenancy.OrganisationFile.PlaceEntry;
import de.lotse.tenancy.OrganisationFile.PostEntry;
import de.lotse.tenancy.OrganisationFile.TownEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The organisation files that come with Lotse. Every key one entry names must be another entry's key. */
public final class ShippedOrganisations {
    private ShippedOrganisations() {}

    /** The organisations of the municipality. @throws IllegalStateException naming every problem of the file */
    public static OrganisationFile file(String key) {
        String name = "organisations/" + key + ".yaml";
        return read(name, ShippedConcepts.resource(name));
    }

    /** Reads an organisation file. @throws IllegalStateException naming every problem */
    public static OrganisationFile read(String name, String text) {
        Findings findings = new Findings(name, name);
        Node.Mapping root = YamlText.parse(text, Node.Origin.OWN, findings);
        OrganisationFile file = new RecordReader(name, findings).read(OrganisationFile.class, root, "");
        if (file != null) {
            new References(findings, root).check(file);
        }
        if (file == null || !findings.none()) {
            throw new IllegalStateException(name + ":\n"
                    + String.join(
                            "\n", findings.all().stream().map(Problem::toString).toList()));
        }
        return file;
    }

    /** Looks for keys that lead nowhere. */
    private record References(Findings findings, Node root) {
        void check(OrganisationFile file) {
            Set<String> bodies = keys(file.organisations(), OrganisationEntry::key);
            Set<String> places = keys(file.places(), PlaceEntry::key);
            Set<String> posts = keys(file.posts(), PostEntry::key);
            Set<String> areas = new HashSet<>(keys(file.towns(), TownEntry::key));
            file.districts().forEach(district -> areas.add(district.key()));
            file.organisations().forEach(one -> known(bodies, one.parent(), "organisations[" + one.key() + "].parent"));
            file.contracts()
                    .forEach(one -> known(bodies, one.organisation(), "contracts[" + one.key() + "].organisation"));
            file.places().forEach(one -> {
                known(bodies, one.organisation(), "places[" + one.key() + "].organisation");
                known(areas, one.town(), "places[" + one.key() + "].town");
            });
            file.posts().forEach(one -> {
                known(bodies, one.organisation(), "posts[" + one.key() + "].organisation");
                known(places, one.place(), "posts[" + one.key() + "].place");
                known(posts, one.follows(), "posts[" + one.key() + "].follows");
                one.area().forEach(area -> known(areas, area, "posts[" + one.key() + "].area"));
            });
            file.competence().forEach(one -> {
                known(bodies, one.organisation(), "competence[" + one.office() + "].organisation");
                one.towns().forEach(town -> known(areas, town, "competence[" + one.organisation() + "].towns"));
            });
        }

        private void known(Set<String> keys, @Nullable String reference, String place) {
            if (reference != null && !keys.contains(reference)) {
                findings.add(root, place, "unknown_reference", reference);
            }
        }

        private static <T> Set<String> keys(Collection<T> entries, Function<T, String> key) {
            return List.copyOf(entries).stream().map(key).collect(Collectors.toSet());
        }
    }
}
