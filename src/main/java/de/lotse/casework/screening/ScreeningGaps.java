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
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Screening sheet, decision, also on a short counselling that became more, and the first interviews of the focus area (QA-02, ORG-04). */
@Component
class ScreeningGaps implements DocumentationCheck {
    private final SaveInterview saveInterview;
    private final AdmissionCheck admission;
    private final Concepts concepts;

    ScreeningGaps(SaveInterview saveInterview, AdmissionCheck admission, Concepts concepts) {
        this.saveInterview = saveInterview;
        this.admission = admission;
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
        sheets(theCase, intake, written, page).ifPresent(gaps::add);
        ShortCounselling brief = admission.outgrown(theCase).orElse(null);
        if (brief != null) {
            gaps.add(outgrown(brief, path, page));
        } else if (theCase.decision() == null) {
            gaps.add(Gap.of(intake, 12, page.t("casework.screening.gap.decision"), path + "/decision", page));
        }
        return gaps;
    }

    /** Where the focus area has several sheets, they are cut to different needs and one of them is enough (Konzept Kreis Düren 4.1.2). */
    private Optional<Gap> sheets(Case theCase, Phase intake, Written written, Page page) {
        List<QuestionForm> sheets = saveInterview.sheets(theCase);
        if (sheets.isEmpty()
                || sheets.stream().anyMatch(sheet -> written.interviews().contains(sheet.key()))) {
            return Optional.empty();
        }
        String names =
                sheets.stream().map(sheet -> sheet.label().in(page.locale())).collect(Collectors.joining(" / "));
        String path = "/cases/" + theCase.id() + "/screening";
        return Optional.of(
                sheets.size() == 1
                        ? Gap.of(
                                intake,
                                11,
                                names,
                                path + "/forms/" + sheets.getFirst().key(),
                                page)
                        : Gap.of(intake, 11, page.t("casework.screening.gap.oneOf", names), path + "#sheets", page));
    }

    /** More talks or needs than a short counselling has: that she is to be taken on as a case is proposed here as well (IN-09). */
    private static Gap outgrown(ShortCounselling brief, String path, Page page) {
        return new Gap(
                12,
                page.t("casework.screening.gap.outgrown", brief.said(page)),
                brief.concept().rule(),
                ConceptSource.casework(brief.concept().source()),
                path + "/decision");
    }
}
