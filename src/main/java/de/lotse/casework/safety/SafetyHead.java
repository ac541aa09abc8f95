package de.lotse.casework.safety;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * In the head of the case file: what to know before the next talk; and where the concept asks for an assessment at the first consultation,
 * gently that there is none yet. Never printed.
 */
@Component
class SafetyHead implements CaseHeadPart {
    @Configuration(proxyBeanMethods = false)
    static class Trace {
        @Bean
        CaseTrace safetyTrace() {
            return SafetyNotes.NOTED;
        }
    }

    private static final String UNPRINTED = " unprinted";
    private final SafetyHints hints;
    private final SafetyNotes notes;
    private final Concepts concepts;

    SafetyHead(SafetyHints hints, SafetyNotes notes, Concepts concepts) {
        this.hints = hints;
        this.notes = notes;
        this.concepts = concepts;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        if (!page.viewer().may("CASE_WRITE")) {
            return Contribution.NONE;
        }
        List<SafetyNote> latest = theCase.has(SafetyNotes.NOTED) ? notes.latest(List.of(theCase.id())) : List.of();
        boolean several = theCase.participants().size() > 1;
        List<Mark> marks = new ArrayList<>();
        hints.of(List.of(theCase.id()), latest, page)
                .forEach(hint -> marks.add(new Mark(
                        0,
                        hint.tone() + UNPRINTED,
                        "shield",
                        page.t(
                                "casework.safety.mark",
                                several ? page.t("casework.safety.mark.of", hint.name(), hint.text()) : hint.text()),
                        hint.href())));
        if (theCase.writable() && concepts.section(CaseworkConcept.class).riskModel() != null && latest.isEmpty()) {
            marks.add(new Mark(
                    45,
                    "info" + UNPRINTED,
                    "shield",
                    page.t("casework.safety.mark.missing"),
                    "/cases/" + theCase.id() + "/safety"));
        }
        return new Contribution(List.of(), marks);
    }
}
