package de.lotse.casework.paper;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.assessment.Assessment;
import de.lotse.casework.assessment.Assessments;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.screening.FilledSheets;
import de.lotse.casework.screening.Screening;
import de.lotse.casework.screening.Screenings;
import de.lotse.tenancy.Concepts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was found in the first talk and in the assessments, life area by life area; of what leaves only the areas that are released. Sheets of
 * a focus area are asked for no single life area, so they stay in the house.
 */
@Component
class StoryFindings {
    private final Screenings screenings;
    private final FilledSheets sheets;
    private final Assessments assessments;
    private final Concepts concepts;
    private final StoryWords words;

    StoryFindings(
            Screenings screenings, FilledSheets sheets, Assessments assessments, Concepts concepts, StoryWords words) {
        this.screenings = screenings;
        this.sheets = sheets;
        this.assessments = assessments;
        this.concepts = concepts;
        this.words = words;
    }

    /** The sheet that counts, and the filled sheets of the focus area. */
    List<StoryEvents.Event> screening(Case theCase, StoryPaper.Choice choice) {
        List<StoryEvents.Event> events = new ArrayList<>();
        screenings
                .latest(theCase.id())
                .map(sheet -> new StoryEvents.Event(
                        sheet.talkOn(), words.said("casework.screening.title"), screening(sheet, choice)))
                .ifPresent(events::add);
        if (!choice.leaves()) {
            sheets.of(theCase)
                    .forEach(sheet -> events.add(new StoryEvents.Event(
                            sheet.on(), sheet.title(), choice.notes() ? together("\n", sheet.answers()) : "")));
        }
        return events;
    }

    private String screening(Screening sheet, StoryPaper.Choice choice) {
        Screening.Words said = sheet.words();
        List<String> lines = new ArrayList<>();
        if (choice.notes()) {
            lines.add(named("casework.screening.paper.concern", said.concern()));
            lines.add(named("casework.screening.paper.wish", said.wish()));
            lines.add(named("casework.screening.paper.resources", said.resources()));
        }
        sheet.areas().forEach((area, finding) -> {
            if (choice.covers(List.of(area))) {
                Screening.Need need = finding.need();
                lines.add(line(
                        area,
                        need == null ? "" : words.said("casework.screening.need." + need),
                        choice.notes() ? StoryWords.text(finding.note()) : ""));
            }
        });
        return together("\n", lines);
    }

    /** All of them as they stand now. */
    List<StoryEvents.Event> assessments(Case theCase, StoryPaper.Choice choice) {
        return assessments.of(theCase.id()).stream()
                .map(one -> new StoryEvents.Event(
                        one.assessedOn(),
                        words.said("casework.assessment.kind." + one.kind()),
                        assessment(one, choice)))
                .toList();
    }

    private String assessment(Assessment one, StoryPaper.Choice choice) {
        List<String> lines = new ArrayList<>();
        if (choice.notes()) {
            lines.add(named("casework.assessment.strengths", one.strengths()));
            lines.add(named("casework.assessment.problem", one.problem()));
        }
        one.areas().forEach((area, view) -> {
            if (choice.covers(List.of(area))) {
                lines.add(line(area, seen(view), choice.notes() ? StoryWords.text(view.note()) : ""));
            }
        });
        return together("\n", lines);
    }

    private String seen(Assessment.View view) {
        return together(
                ", ",
                List.of(
                        step("column.self", "step", view.self()),
                        step("column.professional", "step", view.professional()),
                        step("column.urgency", "urgency", view.urgency())));
    }

    private String step(String column, String scale, @Nullable Integer step) {
        return step == null
                ? ""
                : words.said("casework.assessment." + column)
                        + " "
                        + words.said("casework.assessment." + scale + "." + step);
    }

    /** An area with what was found in it; nothing where nothing was. */
    private String line(String area, String found, String note) {
        String said = together(" – ", List.of(found, note));
        return said.isEmpty()
                ? ""
                : concepts.section(CaseworkConcept.class)
                                .lifeAreas()
                                .find(area)
                                .map(one -> one.label().de())
                                .orElse(area)
                        + ": "
                        + said;
    }

    private String named(String key, @Nullable String text) {
        return text == null ? "" : words.said(key) + ": " + text;
    }

    private static String together(String between, List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }
}
