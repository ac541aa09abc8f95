package de.lotse.capacity;

import de.lotse.casework.IntakeConcept.FocusGroups;
import de.lotse.casework.casefile.FocusPlaces;
import de.lotse.webui.Page;
import de.lotse.webui.components.Gauge;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how many places the focus groups take, and what stays open to others (IN-10). */
final class FocusRows {
    private FocusRows() {}

    /** Null where the concept has no focus groups. */
    static CapacityPage.@Nullable Focus of(@Nullable FocusGroups groups, FocusQuota quota, Page page) {
        if (groups == null) {
            return null;
        }
        Source source = new Source(groups.source().toString(), "/concept");
        FocusPlaces.Taken taken = quota.taken().orElse(null);
        return new CapacityPage.Focus(
                taken == null ? null : gauge(taken, page),
                taken == null ? "" : page.number(taken.taken()),
                taken == null
                        ? page.t(groups.groups().isEmpty() ? "capacity.focus.none" : "capacity.focus.unlimited")
                        : page.t(label(taken), taken.allowed()),
                taken != null && taken.taken() > taken.allowed(),
                groups.groups().isEmpty() ? List.of() : rows(groups, quota.cases(), page),
                groups.rule(),
                source);
    }

    private static Gauge gauge(FocusPlaces.Taken taken, Page page) {
        return new Gauge(
                taken.taken(),
                taken.allowed(),
                taken.allowed(),
                taken.taken() + " " + page.t(label(taken), taken.allowed()));
    }

    private static String label(FocusPlaces.Taken taken) {
        return taken.taken() > taken.allowed()
                ? "capacity.focus.broken"
                : taken.near() ? "capacity.focus.near" : "capacity.focus.taken";
    }

    private static List<CapacityPage.Row> rows(FocusGroups groups, Map<String, Integer> cases, Page page) {
        List<CapacityPage.Row> rows = new ArrayList<>();
        groups.groups()
                .forEach(group ->
                        rows.add(row(group.label().in(page.locale()), cases.getOrDefault(group.key(), 0), page)));
        rows.add(row(page.t("capacity.focus.others"), cases.getOrDefault("", 0), page));
        return rows;
    }

    private static CapacityPage.Row row(String name, int cases, Page page) {
        return new CapacityPage.Row(name, null, List.of(page.number(cases)), null, null);
    }
}
