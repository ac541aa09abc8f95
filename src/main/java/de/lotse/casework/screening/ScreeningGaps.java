package de.lotse.casework.screening;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.QuestionForm;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Screening sheet, decision and the first interviews of the focus area (QA-02, ORG-04). */
@Component
class ScreeningGaps implements DocumentationCheck {
    private final SaveInterview saveInterview;
    private final Concepts concepts;

    ScreeningGaps(SaveInterview saveInterview, Concepts concepts) {
        this.saveInterview = saveInterview;
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        return DocumentationCheck.reached(theCase, concepts.section(CaseworkConcept.class), Phase.Kind.INTAKE)
                .map(intake -> gaps(theCase, intake, written, page))
                .orElse(List.of());
    }

    private List<Gap> gaps(Case theCase, Phase intake, Written written, Page page) {
        String path = "/cases/" + theCase.id();
        List<Gap> gaps = new ArrayList<>();
        if (!written.screening()) {
            gaps.add(Gap.of(intake, 10, page.t("casework.screening.gap.sheet"), path + "/screening", page));
        }
        for (QuestionForm sheet : saveInterview.sheets(theCase)) {
            if (!written.interviews().contains(sheet.key())) {
                String name = sheet.label().in(page.locale());
                gaps.add(Gap.of(intake, 11, name, path + "/screening/forms/" + sheet.key(), page));
            }
        }
        if (theCase.decision() == null) {
            gaps.add(Gap.of(intake, 12, page.t("casework.screening.gap.decision"), path + "/decision", page));
        }
        return gaps;
    }
}
