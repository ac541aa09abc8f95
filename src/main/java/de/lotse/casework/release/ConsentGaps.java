package de.lotse.casework.release;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.DocumentationCheck;
import de.lotse.consent.ConsentConcept;
import de.lotse.consent.ConsentConcept.Moment;
import de.lotse.consent.Consents;
import de.lotse.consent.Declaration;
import de.lotse.consent.DeclarationKind;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Papers the concept wants by now, and scans of what was signed by hand (QA-02, CON-01, CON-04). */
@Component
class ConsentGaps implements DocumentationCheck {
    private final Consents consents;
    private final Concepts concepts;

    ConsentGaps(Consents consents, Concepts concepts) {
        this.consents = consents;
        this.concepts = concepts;
    }

    @Override
    public List<Gap> gaps(Case theCase, Written written, Page page) {
        ConsentConcept concept = concepts.section(ConsentConcept.class);
        List<Declaration> all = consents.of(theCase.mainPerson());
        String path = "/people/" + theCase.mainPerson() + "/consent";
        List<Gap> gaps = new ArrayList<>();
        for (ConsentConcept.Paper paper : due(theCase, concept)) {
            DeclarationKind.of(paper.key())
                    .filter(kind -> all.stream().noneMatch(one -> one.kind() == kind && one.holds()))
                    .ifPresent(kind -> gaps.add(gap(paper, paper.label().in(page.locale()), path + "/" + kind.key())));
        }
        for (Declaration signed : all) {
            if (signed.holds() && signed.scanMissing()) {
                concept.paper(signed.kind().key())
                        .ifPresent(paper -> gaps.add(gap(
                                paper,
                                page.t(
                                        "casework.release.gap.scan",
                                        paper.label().in(page.locale())),
                                path + "/declarations/" + signed.id() + "/scan")));
            }
        }
        return gaps;
    }

    /** What the concept wants after the phases the case has come past. */
    private List<ConsentConcept.Paper> due(Case theCase, ConsentConcept concept) {
        CaseworkConcept casework = concepts.section(CaseworkConcept.class);
        List<ConsentConcept.Paper> due =
                new ArrayList<>(concept.required(Moment.BEFORE_DOCUMENTATION, theCase.focusArea()));
        if (past(theCase, casework, Phase.Kind.INTAKE)) {
            due.addAll(concept.required(Moment.AFTER_INTAKE, theCase.focusArea()));
        }
        if (past(theCase, casework, Phase.Kind.ASSESSMENT)) {
            due.addAll(concept.required(Moment.AFTER_ASSESSMENT, theCase.focusArea()));
        }
        return due;
    }

    private static boolean past(Case theCase, CaseworkConcept concept, Phase.Kind kind) {
        return DocumentationCheck.reached(theCase, concept, kind)
                .filter(phase -> !phase.key().equals(theCase.currentPhase().phase()))
                .isPresent();
    }

    private static Gap gap(ConsentConcept.Paper paper, String text, String href) {
        return new Gap(30, text, paper.rule(), new Source(paper.source().toString(), "/concept#consent"), href);
    }
}
