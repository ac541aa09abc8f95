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

/** Says how many places the focus groups take, and what stays open to others, with a warning before that breaks (IN-10). */
final class FocusRows {
    private FocusRows() {}

    static CapacityPage.Focus of(FocusGroups groups, FocusQuota.Now now, Page page) {
        FocusPlaces.Taken taken = now.taken().orElse(null);
        return new CapacityPage.Focus(
                taken == null ? null : gauge(taken, page),
                taken == null ? "" : page.number(taken.taken()),
                taken == null
                        ? page.t(groups.groups().isEmpty() ? "capacity.focus.none" : "capacity.focus.unlimited")
                        : page.t("capacity.focus.taken", taken.allowed()),
                taken == null ? null : warning(taken, page),
                taken != null && taken.wouldBreak(),
                groups.groups().isEmpty() ? List.of() : rows(groups, now.cases(), page),
                groups.rule(),
                new Source(groups.source().toString(), "/concept"));
    }

    private static Gauge gauge(FocusPlaces.Taken taken, Page page) {
        return new Gauge(
                taken.taken(),
                taken.allowed(),
                taken.allowed(),
                taken.taken() + " " + page.t("capacity.focus.taken", taken.allowed()));
    }

    /** Said while there is still time, again when the next one would take a place of the others, and when it did. */
    private static @Nullable String warning(FocusPlaces.Taken taken, Page page) {
        int left = taken.allowed() - taken.taken();
        if (left < 0) {
            return page.t("capacity.focus.broken", -left);
        }
        return left == 0 ? page.t("capacity.focus.full") : taken.near() ? page.t("capacity.focus.near", left) : null;
    }

    private static List<CapacityPage.Row> rows(FocusGroups groups, Map<String, Integer> cases, Page page) {
        List<CapacityPage.Row> rows = new ArrayList<>();
        groups.groups()
                .forEach(group ->
                        rows.add(row(group.label().in(page.locale()), cases.getOrDefault(group.key(), 0), page)));
        int former = former(groups, cases);
        if (former > 0) {
            rows.add(row(page.t("capacity.focus.former"), former, page));
        }
        rows.add(row(page.t("capacity.focus.others"), cases.getOrDefault("", 0), page));
        return rows;
    }

    /** Cases of groups that the concept no longer names; they still take their places. */
    private static int former(FocusGroups groups, Map<String, Integer> cases) {
        List<String> known =
                groups.groups().stream().map(FocusGroups.Group::key).toList();
        return cases.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty() && !known.contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static CapacityPage.Row row(String name, int cases, Page page) {
        return new CapacityPage.Row(name, null, List.of(page.number(cases)), null, null);
    }
}
