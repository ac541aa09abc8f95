package de.lotse.casework.focusgroup;

import de.lotse.access.Colleagues;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.FocusPlaces;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the focus group together. */
@Component
public class FocusGroupPages {
    /** What the form sends where the case counts to no group. */
    static final String NONE = "-";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final FocusChanges changes;
    private final FocusPlaces places;
    private final Concepts concepts;
    private final Colleagues colleagues;

    FocusGroupPages(FocusChanges changes, FocusPlaces places, Concepts concepts, Colleagues colleagues) {
        this.changes = changes;
        this.places = places;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param current the group it counts to, in words
     * @param places of the focus groups; null where the concept keeps no share open
     * @param tight whether they are nearly or wholly taken
     * @param asks whether taking one more has to be confirmed
     */
    public record FocusGroupPage(
            CaseHead head,
            String current,
            List<Choice> groups,
            @Nullable String places,
            boolean tight,
            boolean asks,
            String rule,
            Source source,
            List<Past> history) {}

    /** An earlier correction. */
    public record Past(String change, String on, String by, String reason) {}

    FocusGroupPage page(CaseFiles.Opened opened, Page page) {
        IntakeConcept.FocusGroups groups = groups();
        String now = opened.theCase().focusGroup();
        FocusPlaces.Taken taken = places.taken().orElse(null);
        return new FocusGroupPage(
                opened.head(),
                label(now, groups, page),
                choices(groups, page),
                taken == null ? null : page.t(key(taken), taken.taken(), taken.allowed()),
                taken != null && taken.near(),
                taken != null && taken.wouldBreak() && now == null,
                groups.rule(),
                new Source(groups.source().toString(), "/concept"),
                changes.of(opened.theCase().id()).stream()
                        .map(change -> past(change, groups, page))
                        .toList());
    }

    /** The groups of the concept. @throws NotFound where it has none */
    IntakeConcept.FocusGroups groups() {
        IntakeConcept.FocusGroups groups = concepts.section(IntakeConcept.class).focusGroups();
        if (groups == null || groups.groups().isEmpty()) {
            throw new NotFound();
        }
        return groups;
    }

    private static String key(FocusPlaces.Taken taken) {
        return taken.wouldBreak() ? "casework.open.places.none" : "casework.open.places";
    }

    private static List<Choice> choices(IntakeConcept.FocusGroups groups, Page page) {
        return Stream.concat(
                        groups.groups().stream()
                                .map(group ->
                                        new Choice(group.key(), group.label().in(page.locale()))),
                        Stream.of(new Choice(NONE, page.t("casework.focusGroup.none"))))
                .toList();
    }

    /** The key itself where the concept no longer has the group. */
    private static String label(@Nullable String key, IntakeConcept.FocusGroups groups, Page page) {
        return key == null
                ? page.t("casework.focusGroup.none")
                : groups.groups().stream()
                        .filter(group -> group.key().equals(key))
                        .findFirst()
                        .map(group -> group.label().in(page.locale()))
                        .orElse(key);
    }

    private Past past(FocusChange change, IntakeConcept.FocusGroups groups, Page page) {
        return new Past(
                page.t(
                        "casework.focusGroup.change",
                        label(change.from(), groups, page),
                        label(change.to(), groups, page)),
                page.date(LocalDate.ofInstant(change.at(), BERLIN)),
                colleagues.name(change.by()).orElse("–"),
                change.reason());
    }
}
