package de.lotse.capacity;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.FocusPlaces;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The focus group in the head of a case file, and, until intake has decided, the warning that its places are taken: whoever decides shall
 * see it before the share of the others breaks (IN-10).
 */
@Component
@Transactional(readOnly = true)
class FocusHead implements CaseHeadPart {
    private static final int AFTER_ACCESS = 45;
    private final Concepts concepts;
    private final FocusQuota quota;

    FocusHead(Concepts concepts, FocusQuota quota) {
        this.concepts = concepts;
        this.quota = quota;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        return group(theCase)
                .map(group -> new Contribution(
                        List.of(new Placed(
                                AFTER_ACCESS,
                                new Fact(
                                        page.t("capacity.focus.group"),
                                        group.label().in(page.locale()),
                                        null))),
                        marks(theCase, page)))
                .orElseGet(() -> new Contribution(List.of(), List.of()));
    }

    private List<Mark> marks(Case theCase, Page page) {
        boolean undecided = theCase.open() && theCase.decision() == null;
        boolean taken =
                undecided && quota.taken().filter(FocusPlaces.Taken::wouldBreak).isPresent();
        return taken ? List.of(new Mark(AFTER_ACCESS, "warn", null, page.t("capacity.focus.mark"), null)) : List.of();
    }

    private Optional<IntakeConcept.FocusGroups.Group> group(Case theCase) {
        IntakeConcept.FocusGroups groups = concepts.section(IntakeConcept.class).focusGroups();
        return groups == null
                ? Optional.empty()
                : groups.groups().stream()
                        .filter(group -> group.key().equals(theCase.focusGroup()))
                        .findFirst();
    }
}
