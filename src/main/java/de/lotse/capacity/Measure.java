package de.lotse.capacity;

import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.Load;
import de.lotse.tenancy.Concepts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which model load is measured here: key, hours, experience or none.
 *
 * @param classes the categories an admission can have, heaviest first; empty where every case counts the same
 * @param former categories that only earlier versions of the concept have, each as it was last: cases of them keep their hours
 */
public record Measure(CapacityConcept concept, List<CategoryClass> classes, List<CategoryClass> former) {
    /** Copies the lists. */
    public Measure {
        classes = List.copyOf(classes);
        former = List.copyOf(former);
    }

    /** The model of the acting municipality's concept. */
    public static Measure of(Concepts concepts) {
        CapacityConcept concept = concepts.section(CapacityConcept.class);
        return concept.model() == CapacityConcept.Model.HOURS
                ? of(concept, concepts.sections(CaseworkConcept.class))
                : new Measure(concept, List.of(), List.of());
    }

    /** The hours model by the versions of the concept, the one that applies first. */
    static Measure of(CapacityConcept concept, List<CaseworkConcept> versions) {
        CategoryScheme scheme = versions.getFirst().categories();
        List<CategoryClass> classes = scheme == null ? List.of() : scheme.classes();
        List<String> now = classes.stream().map(CategoryClass::key).toList();
        return new Measure(
                concept,
                classes,
                CategoryScheme.ofAll(versions).stream()
                        .filter(one -> !now.contains(one.key()))
                        .toList());
    }

    /** All categories a case can have: those of today and those of earlier versions. */
    public List<CategoryClass> known() {
        return Stream.concat(classes.stream(), former.stream()).toList();
    }

    /** The load of so much of a full post; nothing is judged where the share is unknown. */
    public Load load(@Nullable BigDecimal fte, Carried carried) {
        Load load = concept.load(fte == null ? BigDecimal.ONE : fte, carried.counted(concept), known());
        return fte == null ? new Load(load.used(), null, null, Load.Light.NONE) : load;
    }

    /** The load after one more case of the category. */
    public Load afterOne(@Nullable BigDecimal fte, Carried carried, @Nullable String category) {
        return load(fte, carried.with(Carried.Kind.ACTIVE, category, 1));
    }

    /** The middle category, as which an admission counts while nobody knows more; null where every case counts the same. */
    public @Nullable String ordinary() {
        return classes.isEmpty() ? null : classes.get(classes.size() / 2).key();
    }

    /** Whether load is counted in hours a week instead of cases. */
    public boolean inHours() {
        return concept.model() == CapacityConcept.Model.HOURS;
    }

    /** Whether what the concept names is only what was observed, so that nothing is promised by it. */
    public boolean observed() {
        return concept.model() == CapacityConcept.Model.EXPERIENCE;
    }
}
