package de.lotse.demo;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.QuestionForm;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.screening.DecideIntake;
import de.lotse.casework.screening.SaveInterview;
import de.lotse.casework.screening.SaveScreening;
import de.lotse.casework.screening.Screening;
import de.lotse.tenancy.Concepts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The first talks: screening, the sheet of the focus area, and what was decided after them. */
@Component
@Profile("demo")
class FirstTalks {
    private static final List<Screening.Words> WORDS = List.of(
            new Screening.Words(
                    "Briefe von mehreren Stellen, die sich widersprechen.",
                    "Arbeiten und eine Wohnung mit mehr Platz.",
                    "Spricht drei Sprachen, Schwester in der Nähe."),
            new Screening.Words(
                    "Die Kinder haben keinen Kita-Platz, deshalb klappt der Kurs nicht.",
                    "Deutsch lernen, danach wieder als Pflegerin arbeiten.",
                    "Ausbildung abgeschlossen, sehr zuverlässig."),
            new Screening.Words(
                    "Die Wohnung ist gekündigt, der Auszug ist in acht Wochen.",
                    "Eine sichere Wohnung für die Familie.",
                    "Kennt das Viertel, Nachbarin hilft bei Briefen."),
            new Screening.Words(
                    "Zeugnisse werden nicht anerkannt, niemand sagt warum.",
                    "In den eigenen Beruf zurück.",
                    "Acht Jahre Berufserfahrung, liest viel."));

    private final SaveScreening screening;
    private final SaveInterview interview;
    private final DecideIntake decide;
    private final Cases cases;
    private final Concepts concepts;

    FirstTalks(SaveScreening screening, SaveInterview interview, DecideIntake decide, Cases cases, Concepts concepts) {
        this.screening = screening;
        this.interview = interview;
        this.decide = decide;
        this.cases = cases;
        this.concepts = concepts;
    }

    /** The newest cases are as fresh as a file can be; nothing is written yet. */
    void play(Story story) {
        if (story.number() % 14 == 0) {
            return;
        }
        DemonstrationClock.daysAgo(story.begunAgo() - 1, () -> {
            screen(story);
            answer(story);
        });
        if (story.number() % 16 != 14) {
            DemonstrationClock.daysAgo(story.enteredAgo(1), () -> decide(story));
        }
    }

    private void screen(Story story) {
        Random random = story.random("screening");
        boolean brief = story.reach() == 0;
        Map<String, Screening.Finding> findings = new LinkedHashMap<>();
        for (CaseworkConcept.Area area : story.concept().lifeAreas().areas()) {
            findings.put(area.key(), new Screening.Finding(need(random.nextInt(10), brief), null));
        }
        screening.save(new SaveScreening.Command(
                story.uuid("screening"),
                story.id(),
                null,
                story.today().minusDays(story.begunAgo() - 1),
                findings,
                WORDS.get(story.number() % WORDS.size()),
                null));
    }

    private static Screening.Need need(int dice, boolean brief) {
        if (brief) {
            return dice < 2 ? Screening.Need.NEED : Screening.Need.NONE;
        }
        return switch (dice) {
            case 0, 1, 2, 3 -> Screening.Need.NEED;
            case 8 -> Screening.Need.UNCLEAR;
            case 9 -> Screening.Need.SEVERE;
            default -> Screening.Need.NONE;
        };
    }

    private void answer(Story story) {
        String focus = cases.find(story.id()).map(found -> found.focusArea()).orElse(null);
        if (focus == null) {
            return;
        }
        concepts.section(IntakeConcept.class).firstInterviewForms(focus).stream()
                .findFirst()
                .ifPresent(form -> interview.save(new SaveInterview.Command(
                        story.uuid("interview"), story.id(), form.key(), answers(form, story))));
    }

    private static Map<String, List<String>> answers(QuestionForm form, Story story) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Random random = story.random("answers");
        for (QuestionForm.Field field : form.fields()) {
            if (field.required() || random.nextInt(3) > 0) {
                answers.put(field.key(), List.of(answer(field, random, story)));
            }
        }
        return answers;
    }

    private static String answer(QuestionForm.Field field, Random random, Story story) {
        return switch (field.type()) {
            case TEXT -> "Beispielangabe";
            case TEXTAREA -> "Erzählt im Gespräch davon; Genaueres beim nächsten Mal.";
            case DATE -> story.today().minusDays(random.nextInt(400)).toString();
            case NUMBER -> String.valueOf(1 + random.nextInt(4));
            case YESNO -> random.nextBoolean() ? "yes" : "no";
            case CONFIRM -> "yes";
            case CHOICE ->
                field.options().get(random.nextInt(field.options().size())).key();
        };
    }

    private void decide(Story story) {
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        Set<String> ticked = new TreeSet<>();
        String decision = "case_management";
        if (story.reach() == 0) {
            List<String> others = intake.decisions().stream()
                    .map(IntakeConcept.Decision::key)
                    .filter(key -> !key.equals("case_management"))
                    .toList();
            decision = intake.decision("short_counselling").isPresent() && story.number() % 3 != 0
                    ? "short_counselling"
                    : others.get(story.number() % others.size());
        } else {
            intake.admissionRule().criteria().forEach(criterion -> ticked.add(criterion.key()));
        }
        decide.decide(new DecideIntake.Command(
                story.uuid("decision"),
                story.id(),
                ticked,
                decision,
                null,
                story.reach() == 0
                        ? "Das Anliegen ist in zwei Gesprächen geklärt."
                        : "Mehrere Stellen müssen zusammenwirken."));
    }
}
