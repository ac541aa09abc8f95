package de.lotse.capacity;

import de.lotse.capacity.CapacityPage.Fill;
import de.lotse.casework.Load;
import de.lotse.webui.Page;
import de.lotse.webui.components.Gauge;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says a load in the viewer's words and numbers. */
record LoadWords(Page page, Measure measure) {
    /** What is counted: hours or cases. */
    String unit() {
        return page.t(measure.inHours() ? "capacity.unit.hours" : "capacity.unit.cases");
    }

    /** Free, within the guide value or full. */
    String word(Load load) {
        return page.t((measure.observed() ? "capacity.observed." : "capacity.light.") + load.light());
    }

    /** How full; null where there is nothing to compare with. */
    @Nullable
    Fill fill(Load load) {
        return switch (load.light()) {
            case NONE -> null;
            case FREE -> new Fill("ring", "good", word(load), figures(load));
            case BUSY -> new Fill("half", "warn", word(load), figures(load));
            case FULL -> new Fill("dot", "bad", word(load), figures(load));
        };
    }

    /** The picture; null where the guide value is unknown or nothing. */
    @Nullable
    Gauge gauge(Load load) {
        BigDecimal to = load.to();
        if (to == null || to.signum() == 0) {
            return null;
        }
        double from = load.from() == null ? to.doubleValue() : load.from().doubleValue();
        return new Gauge(load.used().doubleValue(), from, to.doubleValue(), figures(load) + " " + unit());
    }

    private String figures(Load load) {
        BigDecimal to = load.to();
        BigDecimal from = load.from();
        if (to == null) {
            return page.number(load.used());
        }
        String limit =
                from == null || from.compareTo(to) == 0 ? page.number(to) : page.number(from) + "–" + page.number(to);
        return page.t("capacity.of", page.number(load.used()), limit);
    }
}
