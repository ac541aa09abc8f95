package de.lotse.casework.assessment;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.screening.CaseAreas;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.NeedsProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The needs of a case as a picture: the first assessment against the latest. */
@Component
@Transactional(readOnly = true)
public class NeedsProfiles {
    private final Assessments assessments;
    private final Concepts concepts;

    NeedsProfiles(Assessments assessments, Concepts concepts) {
        this.assessments = assessments;
        this.concepts = concepts;
    }

    /** The first assessment against the latest; empty while there is none. */
    public Optional<NeedsProfile> of(CaseFiles.Opened opened, Page page) {
        Case theCase = opened.theCase();
        List<Assessment> all = theCase.has(Assessments.TAKEN) ? assessments.of(theCase.id()) : List.of();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(compare(opened, all.size() == 1 ? null : all.getFirst(), all.getLast(), page));
    }

    /** One assessment against another; only areas of which something was said. */
    NeedsProfile compare(CaseFiles.Opened opened, @Nullable Assessment before, Assessment now, Page page) {
        return new NeedsProfile(
                CaseAreas.of(concepts.section(CaseworkConcept.class), opened.theCase()).stream()
                        .filter(area -> now.areas().containsKey(area.key())
                                || (before != null && before.areas().containsKey(area.key())))
                        .map(area -> area(area, before, now, page))
                        .toList(),
                IntStream.rangeClosed(0, Assessment.MOST_NEED)
                        .mapToObj(step -> page.t("casework.assessment.step." + step))
                        .toList(),
                page.t("casework.assessment.client", opened.person().name().full()),
                before == null ? null : page.date(before.assessedOn()),
                page.date(now.assessedOn()));
    }

    private static NeedsProfile.Area area(
            CaseworkConcept.Area area, @Nullable Assessment before, Assessment now, Page page) {
        Assessment.View was = before == null ? null : before.areas().get(area.key());
        Assessment.View is = now.areas().get(area.key());
        Integer urgency = is == null ? null : is.urgency();
        return new NeedsProfile.Area(
                area.label().in(page.locale()),
                was == null ? null : was.self(),
                is == null ? null : is.self(),
                was == null ? null : was.professional(),
                is == null ? null : is.professional(),
                urgency == null ? null : page.t("casework.assessment.urgency." + urgency));
    }
}
