package de.lotse.casework.assessment;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.screening.CaseAreas;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.NeedsProfile;
import de.lotse.webui.components.NetworkMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the assessment together. */
@Component
public class AssessmentPages {
    private final Assessments assessments;
    private final NeedsProfiles profiles;
    private final Networks networks;
    private final Concepts concepts;
    private final Colleagues colleagues;

    AssessmentPages(
            Assessments assessments,
            NeedsProfiles profiles,
            Networks networks,
            Concepts concepts,
            Colleagues colleagues) {
        this.assessments = assessments;
        this.profiles = profiles;
        this.networks = networks;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    /**
     * The assessments so far.
     *
     * @param profile null while there is none
     * @param network null while nobody is named
     * @param latest the latest one, to go on with; null while there is none
     */
    public record Overview(
            CaseHead head,
            @Nullable NeedsProfile profile,
            List<Version> versions,
            List<Choice> choices,
            List<Note> notes,
            @Nullable String strengths,
            @Nullable String problem,
            @Nullable NetworkMap network,
            @Nullable UUID latest) {}

    /** One assessment in the list. */
    public record Version(String kind, String on, String by, int needs) {}

    /** A note on a life area. */
    public record Note(String area, String text) {}

    /** The form. */
    public record Edit(CaseHead head, List<Choice> areas, List<Choice> steps, List<Choice> urgencies) {}

    Overview overview(CaseFiles.Opened opened, @Nullable UUID before, @Nullable UUID now, Page page) {
        Case theCase = opened.theCase();
        List<Assessment> all = assessments.of(theCase.id());
        Assessment latest = all.isEmpty() ? null : all.getLast();
        Assessment shown = all.isEmpty() ? null : pick(all, now, all.getLast());
        return new Overview(
                opened.head(),
                shown == null ? null : profiles.compare(opened, earlier(all, before, shown), shown, page),
                all.reversed().stream().map(one -> version(one, page)).toList(),
                all.stream()
                        .map(one ->
                                new Choice(one.id().toString(), page.date(one.assessedOn()) + ", " + kind(one, page)))
                        .toList(),
                shown == null ? List.of() : notes(theCase, shown, page),
                shown == null ? null : shown.strengths(),
                shown == null ? null : shown.problem(),
                networks.of(opened, page).orElse(null),
                latest == null ? null : latest.id());
    }

    private static Assessment pick(List<Assessment> all, @Nullable UUID id, Assessment otherwise) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(otherwise);
    }

    private static @Nullable Assessment earlier(List<Assessment> all, @Nullable UUID id, Assessment shown) {
        Assessment before = pick(all, id, all.getFirst());
        return before.id().equals(shown.id()) ? null : before;
    }

    private Version version(Assessment one, Page page) {
        return new Version(
                kind(one, page),
                page.date(one.assessedOn()),
                colleagues.name(one.savedBy()).orElse("–"),
                one.needs());
    }

    private static String kind(Assessment one, Page page) {
        return page.t("casework.assessment.kind." + one.kind());
    }

    private List<Note> notes(Case theCase, Assessment shown, Page page) {
        return CaseAreas.of(concepts.section(CaseworkConcept.class), theCase).stream()
                .map(area -> {
                    Assessment.View view = shown.areas().get(area.key());
                    String text = view == null ? null : view.note();
                    return text == null ? null : new Note(area.label().in(page.locale()), text);
                })
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    Edit edit(CaseFiles.Opened opened, Page page) {
        return new Edit(
                opened.head(),
                CaseAreas.of(concepts.section(CaseworkConcept.class), opened.theCase()).stream()
                        .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                        .toList(),
                scale("casework.assessment.step.", 0, Assessment.MOST_NEED, page),
                scale("casework.assessment.urgency.", 1, Assessment.LEAST_URGENT, page));
    }

    private static List<Choice> scale(String prefix, int from, int to, Page page) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(step -> new Choice(Integer.toString(step), step + " " + page.t(prefix + step)))
                .toList();
    }
}
