package de.lotse.casework.screening;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.PaperOffer;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.Block;
import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperData;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The screening sheet on paper, German and in the client's language beside it (CW-03, CON-06). */
@Component
class ScreeningPaper {
    private static final Map<String, String> BOXES = Map.of(
            "case_management", "caseManagement",
            "short_counselling", "shortCounselling",
            "signposting", "referral",
            "crisis", "crisis",
            "information", "information",
            "no_need", "information",
            "registered", "information");
    private final ComposePaper compose;
    private final PersonPapers papers;
    private final PersonFacts facts;
    private final Concepts concepts;
    private final PaperTexts texts;

    ScreeningPaper(ComposePaper compose, PersonPapers papers, PersonFacts facts, Concepts concepts, PaperTexts texts) {
        this.compose = compose;
        this.papers = papers;
        this.facts = facts;
        this.concepts = concepts;
        this.texts = texts;
    }

    /** The languages it can be printed in. */
    PaperOffer offer(Person person, Page page) {
        return papers.offer(person, page);
    }

    /** What will be an empty line on the paper, by key. */
    List<String> empty(Person person, @Nullable Screening screening) {
        List<String> empty = new ArrayList<>();
        facts.of(person).forEach((key, value) -> {
            if (value.isBlank()) {
                empty.add(key);
            }
        });
        if (screening == null) {
            empty.add("needs");
        } else {
            words(screening).forEach((key, value) -> {
                if (value.isBlank()) {
                    empty.add(key);
                }
            });
        }
        return empty.stream().sorted().toList();
    }

    /** The paper. @param language the second language; null for German only */
    Paper paper(Case theCase, Person person, @Nullable Screening screening, @Nullable Locale language) {
        PaperData data = papers.data(person, theCase.number(), language);
        for (Map.Entry<String, String> fact : facts.of(person).entrySet()) {
            data = data.with(fact.getKey(), fact.getValue());
        }
        data = data.with("accessRoute", facts.accessRoute(theCase))
                .inserting("needs", needs(theCase, screening, language));
        Case.Decision decision = theCase.decision();
        String box = decision == null ? null : BOXES.get(decision.decision());
        if (box != null) {
            data = data.marking(box);
        }
        return compose.compose(PaperKind.SCREENING, language, screening == null ? data : filled(data, screening));
    }

    private PaperData filled(PaperData data, Screening screening) {
        PaperData filled = data.with("talk", PersonFacts.date(screening.talkOn()));
        for (Map.Entry<String, String> word : words(screening).entrySet()) {
            filled = filled.with(word.getKey(), word.getValue());
        }
        return screening.followUpOn() == null
                ? filled
                : filled.marking("followUp").with("nextAppointment", PersonFacts.date(screening.followUpOn()));
    }

    private static Map<String, String> words(Screening screening) {
        return Map.of(
                "concern", or(screening.words().concern()),
                "wish", or(screening.words().wish()),
                "resources", or(screening.words().resources()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<Block> needs(Case theCase, @Nullable Screening screening, @Nullable Locale language) {
        List<Block.Check> checks = new ArrayList<>();
        for (CaseworkConcept.Area area : CaseAreas.of(concepts.section(CaseworkConcept.class), theCase)) {
            Screening.Finding found =
                    screening == null ? null : screening.areas().get(area.key());
            boolean need = found != null && found.need() != null && found.need().counts();
            String note = found == null || found.note() == null ? "" : ": " + found.note();
            Wording name = texts.area(area.label(), language);
            checks.add(new Block.Check(new Wording(name.german() + note, name.translated()), need));
        }
        return List.of(new Block.Checks(checks));
    }
}
