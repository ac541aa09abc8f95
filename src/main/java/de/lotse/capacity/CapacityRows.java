package de.lotse.capacity;

import de.lotse.capacity.CapacityPage.Fill;
import de.lotse.capacity.CapacityPage.Row;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.Load;
import de.lotse.webui.Page;
import de.lotse.webui.components.Gauge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says loads in the viewer's words and numbers. */
final class CapacityRows {
    private final Page page;
    private final Measure measure;
    private final String unit;

    CapacityRows(Page page, Measure measure) {
        this.page = page;
        this.measure = measure;
        this.unit = page.t(measure.inHours() ? "capacity.unit.hours" : "capacity.unit.cases");
    }

    String lead(Share whole, List<Admission> admissions) {
        if (whole.workers() == 0) {
            return page.t("capacity.lead.none");
        }
        String who = page.t("capacity.lead", whole.workers(), page.number(whole.filled()));
        if (admissions.isEmpty()) {
            boolean limits = measure.concept().model() != CapacityConcept.Model.NONE;
            return who + " "
                    + page.t(
                            limits ? "capacity.lead.seatless" : "capacity.lead.unjudged",
                            whole.carried().open() + whole.aside());
        }
        Admission ordinary = admissions.stream()
                .filter(one -> one.category() == null || one.category().key().equals(measure.ordinary()))
                .findFirst()
                .orElseThrow();
        return who + " " + room(ordinary);
    }

    private String room(Admission ordinary) {
        if (measure.concept().model() == CapacityConcept.Model.EXPERIENCE) {
            return page.t("capacity.lead.observed", ordinary.fits());
        }
        CategoryClass category = ordinary.category();
        String of = category == null ? "" : " " + page.t("capacity.lead.category", category.key());
        return ordinary.fits() == 0
                ? page.t("capacity.lead.full", of)
                : page.t("capacity.lead.room", ordinary.fits(), ordinary.withRoom(), of);
    }

    CapacityPage.Whole whole(Share whole) {
        List<String> notes = new ArrayList<>();
        note(notes, "capacity.note.resting", whole.carried().resting());
        note(notes, "capacity.note.aside", whole.aside());
        if (measure.inHours()) {
            note(notes, "capacity.note.uncategorised", whole.carried().uncategorised());
        }
        Integer shortMax = measure.concept().shortMax();
        if (shortMax != null && whole.filled().signum() > 0) {
            notes.add(page.t("capacity.note.short", whole.carried().shortCounsellings(), shortGuide(whole.filled())));
        }
        if (whole.posts().compareTo(whole.filled()) > 0) {
            notes.add(page.t("capacity.note.unfilled", page.number(whole.posts().subtract(whole.filled()))));
        }
        Load now = whole.now();
        BigDecimal to = now.to();
        return new CapacityPage.Whole(
                to == null || to.signum() == 0 ? null : gauge(now, to),
                page.number(now.used()),
                unit + (now.light() == Load.Light.NONE ? "" : " · " + word(now)),
                notes);
    }

    private String shortGuide(BigDecimal fte) {
        Integer from = measure.concept().shortMin();
        Integer to = measure.concept().shortMax();
        String last = to == null ? "" : page.number(fte.multiply(BigDecimal.valueOf(to)));
        return from == null ? last : page.number(fte.multiply(BigDecimal.valueOf(from))) + "–" + last;
    }

    private void note(List<String> notes, String key, int cases) {
        if (cases > 0) {
            notes.add(page.t(key, cases));
        }
    }

    private Gauge gauge(Load now, BigDecimal to) {
        double from = now.from() == null ? to.doubleValue() : now.from().doubleValue();
        return new Gauge(now.used().doubleValue(), from, to.doubleValue(), figures(now) + " " + unit);
    }

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
                fill(share.now()),
                fill(share.afterOneMore()));
    }

    Row worker(WorkerCapacity one, Load after, String area) {
        List<String> figures = new ArrayList<>();
        BigDecimal fte = one.fte();
        figures.add(fte == null ? "–" : page.number(fte));
        figures.addAll(carried(one.carried()));
        String where = area.isEmpty() ? page.t("capacity.everywhere") : area;
        String organisation = one.organisationName();
        String under = !one.working()
                ? page.t("capacity.left")
                : fte == null
                        ? page.t("capacity.seatless")
                        : organisation == null ? where : organisation + " · " + where;
        return new Row(one.name(), under, figures, fill(one.now()), fill(after));
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

    private @Nullable Fill fill(Load load) {
        return switch (load.light()) {
            case NONE -> null;
            case FREE -> new Fill("ring", "good", word(load), figures(load));
            case BUSY -> new Fill("half", "warn", word(load), figures(load));
            case FULL -> new Fill("dot", "bad", word(load), figures(load));
        };
    }

    private String word(Load load) {
        boolean observed = measure.concept().model() == CapacityConcept.Model.EXPERIENCE;
        return page.t((observed ? "capacity.observed." : "capacity.light.") + load.light());
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
