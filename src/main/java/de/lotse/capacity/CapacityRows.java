package de.lotse.capacity;

import de.lotse.capacity.CapacityPage.Fill;
import de.lotse.capacity.CapacityPage.Row;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.Load;
import de.lotse.webui.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts admissions, levels and workers into rows. */
record CapacityRows(Page page, Measure measure, LoadWords words) {
    /** What the column about one more admission is called. */
    String afterwards(@Nullable String category) {
        return category == null ? page.t("capacity.after") : page.t("capacity.after.category", category);
    }

    /** Where there are posts but no worker, in one sentence; null where everybody is there. */
    @Nullable
    String vacant(List<Share> shares, String level) {
        String names = shares.stream()
                .filter(one -> one.workers() == 0 && one.aside() == 0)
                .map(one -> page.t("capacity.vacant.one", name(one, level), page.number(one.posts())))
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? null : page.t("capacity.vacant", names);
    }

    private String name(Share share, String level) {
        return !share.name().isEmpty()
                ? share.name()
                : page.t(level.equals("regions") ? "capacity.across" : "capacity.everywhere");
    }

    Row admission(Admission one) {
        CategoryClass category = one.category();
        return new Row(
                category == null
                        ? page.t("capacity.admission.any")
                        : page.t(
                                "capacity.category",
                                category.key(),
                                category.label().in(page.locale())),
                category == null ? null : page.t("capacity.admission.costs", page.number(one.costs())),
                List.of(page.number(one.fits()), page.number(one.withRoom()), page.number(one.thenFull())),
                null,
                null);
    }

    Row share(Share share, String level) {
        List<String> figures = new ArrayList<>(List.of(
                page.number(share.workers()),
                page.t("capacity.of", page.number(share.filled()), page.number(share.posts()))));
        figures.addAll(carried(share.carried()));
        return new Row(
                name(share, level),
                share.aside() == 0 ? null : page.t("capacity.note.aside", share.aside()),
                figures,
                words.fill(share.now()),
                words.fill(share.afterOneMore()));
    }

    Row worker(WorkerCapacity one, Load after, String area) {
        List<String> figures = new ArrayList<>();
        BigDecimal fte = one.fte();
        figures.add(fte == null ? "–" : page.number(fte));
        figures.addAll(carried(one.carried()));
        if (!one.seat().held()) {
            Fill seatless = new Fill(null, "", seat(one.seat()), "");
            return new Row(one.name(), under(one, null), figures, seatless, null);
        }
        String where = area.isEmpty() ? page.t("capacity.everywhere") : area;
        return new Row(one.name(), under(one, where), figures, words.fill(one.now()), words.fill(after));
    }

    private @Nullable String under(WorkerCapacity one, @Nullable String where) {
        String organisation = one.organisationName();
        if (!one.working()) {
            return page.t("capacity.left");
        }
        return organisation == null ? where : where == null ? organisation : organisation + " · " + where;
    }

    /** Why she is not judged. */
    private String seat(Seat seat) {
        LocalDate day = seat.day();
        return day == null
                ? page.t("capacity.seat." + seat.state())
                : page.t("capacity.seat." + seat.state(), page.date(day));
    }

    private List<String> carried(Carried carried) {
        CapacityConcept concept = measure.concept();
        List<String> figures = new ArrayList<>();
        figures.add(page.number(carried.counted(concept).active()));
        if (concept.countsShortApart()) {
            figures.add(page.number(carried.shortCounsellings()));
        }
        figures.add(page.number(carried.resting()));
        return figures;
    }
}
