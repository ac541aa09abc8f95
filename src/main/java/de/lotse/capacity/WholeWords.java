package de.lotse.capacity;

import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.Load;
import de.lotse.webui.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says how it stands in the municipality as a whole: whether there is room, and what the figure leaves out. */
record WholeWords(Page page, Measure measure, Share whole) {
    /** What matters first: whether there is room, and with how many. */
    String lead(List<Admission> admissions) {
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
        return room(Admission.ordinary(admissions, measure)) + " " + who;
    }

    private String room(Admission ordinary) {
        if (measure.observed()) {
            return page.t("capacity.lead.observed", ordinary.fits());
        }
        CategoryClass category = ordinary.category();
        String of = category == null ? "" : " " + page.t("capacity.lead.category", category.key());
        return ordinary.fits() == 0
                ? page.t("capacity.lead.full", of)
                : page.t("capacity.lead.room", ordinary.fits(), ordinary.withRoom(), of);
    }

    /** The picture with what it does not show. */
    CapacityPage.Whole whole(LoadWords words) {
        Load now = whole.now();
        return new CapacityPage.Whole(
                words.gauge(now),
                page.number(now.used()),
                words.unit() + (now.light() == Load.Light.NONE ? "" : " · " + words.word(now)),
                notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, "capacity.note.resting", whole.carried().resting());
        note(notes, "capacity.note.aside", whole.aside());
        if (measure.inHours()) {
            note(notes, "capacity.note.uncategorised", whole.carried().uncategorised());
            former(notes);
        }
        Integer shortMax = measure.concept().shortMax();
        if (shortMax != null && whole.filled().signum() > 0) {
            notes.add(page.t(
                    "capacity.note.short", whole.carried().shortCounsellings(), shortGuide(whole.filled(), shortMax)));
        }
        if (whole.posts().compareTo(whole.filled()) > 0) {
            notes.add(page.t("capacity.note.unfilled", page.number(whole.posts().subtract(whole.filled()))));
        }
        return notes;
    }

    private void note(List<String> notes, String key, int cases) {
        if (cases > 0) {
            notes.add(page.t(key, cases));
        }
    }

    /** Cases of a category the concept no longer has keep the hours of the version that had it last. */
    private void former(List<String> notes) {
        List<CategoryClass> carried = measure.former().stream()
                .filter(one -> whole.carried().byCategory().containsKey(one.key()))
                .toList();
        if (!carried.isEmpty()) {
            notes.add(page.t(
                    "capacity.note.former",
                    carried.stream()
                            .mapToInt(one -> whole.carried().byCategory().getOrDefault(one.key(), 0))
                            .sum(),
                    carried.stream().map(CategoryClass::key).collect(Collectors.joining(", "))));
        }
    }

    private String shortGuide(BigDecimal fte, int most) {
        Integer from = measure.concept().shortMin();
        String last = page.number(fte.multiply(BigDecimal.valueOf(most)));
        return from == null ? last : page.number(fte.multiply(BigDecimal.valueOf(from))) + "–" + last;
    }
}
