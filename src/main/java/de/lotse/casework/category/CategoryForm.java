package de.lotse.casework.category;

import de.lotse.casework.CaseFigures;
import de.lotse.casework.CategoryScheme;
import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seven criteria between page and use case. */
final class CategoryForm {
    static final String PREFIX = "casework.category";
    private static final BigDecimal WEEK = new BigDecimal("60");
    private static final int MANY = 99;

    private CategoryForm() {}

    static Form of(CaseFigures figures, @Nullable String category) {
        return Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("effort", figures.hoursPerWeek())
                .with("urgency", figures.urgency())
                .with("needs", figures.needs())
                .with("actors", figures.actors())
                .with("actorWork", figures.actorWork())
                .with("phase", figures.phase())
                .with("familyCases", figures.familyCases())
                .with("barriers", figures.barriers())
                .with("category", category);
    }

    static CaseFigures figures(Form form, int phases) {
        return new CaseFigures(
                form.decimal("effort", BigDecimal.ZERO, WEEK),
                form.integer("urgency", 1, 9),
                form.integer("needs", 0, MANY),
                form.integer("actors", 0, MANY),
                form.choice("actorWork", CaseFigures.ActorWork.class),
                form.integer("phase", 1, phases),
                form.integer("familyCases", 0, MANY),
                form.integer("barriers", 1, 9));
    }

    static String category(Form form, CategoryScheme scheme) {
        List<String> keys =
                scheme.classes().stream().map(CategoryScheme.CategoryClass::key).toList();
        return form.requireChoice("category", keys);
    }
}
