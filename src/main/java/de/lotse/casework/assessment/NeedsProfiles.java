package de.lotse.casework.assessment;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.screening.CaseAreas;
import de.lotse.people.People;
import de.lotse.shared.CaseId;
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
    private final Cases cases;
    private final Assessments assessments;
    private final People people;
    private final Concepts concepts;

    NeedsProfiles(Cases cases, Assessments assessments, People people, Concepts concepts) {
        this.cases = cases;
        this.assessments = assessments;
        this.people = people;
        this.concepts = concepts;
    }

    /** The first assessment against the latest; empty while there is none within reach. */
    public Optional<NeedsProfile> of(CaseId id, Page page) {
        List<Assessment> all = assessments.of(id);
        return all.isEmpty()
                ? Optional.empty()
                : cases.find(id)
                        .map(theCase -> compare(theCase, all.size() == 1 ? null : all.getFirst(), all.getLast(), page));
    }

    /** One assessment against another; only areas of which something was said. */
    NeedsProfile compare(Case theCase, @Nullable Assessment before, Assessment now, Page page) {
        return new NeedsProfile(
                CaseAreas.of(concepts.section(CaseworkConcept.class), theCase).stream()
                        .filter(area -> now.areas().containsKey(area.key())
                                || (before != null && before.areas().containsKey(area.key())))
                        .map(area -> area(area, before, now, page))
                        .toList(),
                IntStream.rangeClosed(0, Assessment.MOST_NEED)
                        .mapToObj(step -> page.t("casework.assessment.step." + step))
                        .toList(),
                page.t(
                        "casework.assessment.client",
                        people.find(theCase.mainPerson())
                                .map(person -> person.name().full())
                                .orElse("–")),
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
