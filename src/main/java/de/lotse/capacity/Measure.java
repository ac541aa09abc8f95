package de.lotse.capacity;

import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.Load;
import de.lotse.tenancy.Concepts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which model load is measured here: key, hours, experience or none, with the categories where hours hang on them. */
public record Measure(CapacityConcept concept, @Nullable CategoryScheme categories) {
    /** The model of the acting municipality's concept. */
    public static Measure of(Concepts concepts) {
        return new Measure(
                concepts.section(CapacityConcept.class),
                concepts.section(CaseworkConcept.class).categories());
    }

    /** The load of so much of a full post; nothing is judged where the share is unknown. */
    public Load load(@Nullable BigDecimal fte, Carried carried) {
        Load load = concept.load(fte == null ? BigDecimal.ONE : fte, carried.counted(concept), categories);
        return fte == null ? new Load(load.used(), null, null, Load.Light.NONE) : load;
    }

    /** The load after one more case of the category. */
    public Load afterOne(@Nullable BigDecimal fte, Carried carried, @Nullable String category) {
        return load(fte, carried.with(Carried.Kind.ACTIVE, category, 1));
    }

    /** The categories an admission can have, heaviest first; empty where every case counts the same. */
    public List<CategoryClass> classes() {
        return concept.model() != CapacityConcept.Model.HOURS || categories == null ? List.of() : categories.classes();
    }

    /** The middle category, as which an admission counts while nobody knows more; null where every case counts the same. */
    public @Nullable String ordinary() {
        List<CategoryClass> classes = classes();
        return classes.isEmpty() ? null : classes.get(classes.size() / 2).key();
    }

    /** How much of a full post a load of one needs, to say how much room is left: hours or cases. */
    public boolean inHours() {
        return concept.model() == CapacityConcept.Model.HOURS;
    }
}
