package de.lotse.demo;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.assessment.Assessment;
import de.lotse.casework.assessment.SaveAssessment;
import de.lotse.casework.closure.CloseCase;
import de.lotse.casework.closure.Closure;
import de.lotse.casework.plan.DraftPlan;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.SavePlan;
import de.lotse.casework.plan.SignPlan;
import de.lotse.casework.screening.DecideIntake;
import de.lotse.casework.screening.SaveScreening;
import de.lotse.casework.screening.Screening;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the phases after the first talk, as far as a case comes: screening, decision, assessment, plan, closure. */
@Component
@Profile("demo")
class LaterPhases {
    private final Concepts concepts;
    private final FirstTalk firstTalk;
    private final SaveAssessment saveAssessment;
    private final Planning planning;
    private final CloseCase closeCase;

    LaterPhases(
            Concepts concepts,
            FirstTalk firstTalk,
            SaveAssessment saveAssessment,
            Planning planning,
            CloseCase closeCase) {
        this.concepts = concepts;
        this.firstTalk = firstTalk;
        this.saveAssessment = saveAssessment;
        this.planning = planning;
        this.closeCase = closeCase;
    }

    /** The use cases of the first talk. */
    @Component
    @Profile("demo")
    record FirstTalk(SaveScreening screening, DecideIntake decide) {}

    /** The use cases of planning. */
    @Component
    @Profile("demo")
    record Planning(DraftPlan draft, SavePlan save, SignPlan sign) {}

    /** What is done on the way. @param reach how far the case comes in the cycle, from 0 */
    void play(CaseId id, int reach, int number, LocalDate today) {
        if (number % 8 == 6) {
            return;
        }
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        screen(id, concept, number, today);
        decide(id);
        if (reach >= 1) {
            assess(id, concept, number, today.minusDays(20));
        }
        if (reach >= 2) {
            plan(id, concept, number, today);
        }
    }

    /** What ends it: every tenth of the cases that went all the way. */
    void finish(CaseId id, int reach, int number, LocalDate today) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        if (reach == concept.phases().size() - 1 && number % 2 == 0) {
            closeCase.close(new CloseCase.Command(
                    id,
                    uuid("closure", id),
                    concept.closure().reasons().getFirst().key(),
                    null,
                    Closure.Talk.HELD,
                    "Die wichtigsten Ziele sind erreicht.",
                    null,
                    concept.closure().reasons().getFirst().duties(),
                    Map.of()));
        }
    }

    private void screen(CaseId id, CaseworkConcept concept, int number, LocalDate today) {
        Random random = new Random(number);
        Map<String, Screening.Finding> findings = new LinkedHashMap<>();
        for (CaseworkConcept.Area area : concept.lifeAreas().areas()) {
            int dice = random.nextInt(10);
            findings.put(
                    area.key(),
                    new Screening.Finding(
                            dice < 4 ? Screening.Need.NEED : dice == 9 ? Screening.Need.SEVERE : Screening.Need.NONE,
                            null));
        }
        firstTalk
                .screening()
                .save(new SaveScreening.Command(
                        uuid("screening", id),
                        id,
                        null,
                        today.minusDays(25),
                        findings,
                        new Screening.Words(
                                "Briefe von mehreren Stellen, die sich widersprechen.",
                                "Arbeiten und eine Wohnung mit mehr Platz.",
                                "Spricht drei Sprachen, Schwester in der Nähe."),
                        null));
    }

    private void decide(CaseId id) {
        Set<String> ticked = Set.copyOf(concepts.section(IntakeConcept.class).admissionRule().criteria().stream()
                .map(criterion -> criterion.key())
                .toList());
        firstTalk
                .decide()
                .decide(new DecideIntake.Command(
                        uuid("decision", id),
                        id,
                        ticked,
                        "case_management",
                        null,
                        "Mehrere Stellen müssen zusammenwirken."));
    }

    private void assess(CaseId id, CaseworkConcept concept, int number, LocalDate on) {
        Random random = new Random(number * 7L);
        Map<String, Assessment.View> views = new LinkedHashMap<>();
        for (CaseworkConcept.Area area : concept.lifeAreas().areas()) {
            int self = random.nextInt(5);
            int professional = Math.clamp(self + random.nextInt(3) - 1L, 0, 4);
            views.put(area.key(), new Assessment.View(self, professional, professional == 4 ? 1 : 3, null));
        }
        saveAssessment.save(new SaveAssessment.Command(
                uuid("revision", id),
                uuid("assessment", id),
                id,
                null,
                on,
                views,
                "Hält durch, auch wenn es lange dauert.",
                "Ohne Betreuung kein Kurs, ohne Kurs keine Arbeit."));
    }

    private void plan(CaseId id, CaseworkConcept concept, int number, LocalDate today) {
        UUID plan = uuid("plan", id);
        if (!(planning.draft().draft(new DraftPlan.Command(id, plan)) instanceof DraftPlan.Outcome.Drafted drafted)) {
            return;
        }
        String area = concept.lifeAreas().areas().getFirst().key();
        Plan.Content content = new Plan.Content(
                "Ich will auf eigenen Füßen stehen.",
                "Schwester, Lernpatin, Nachbarin",
                null,
                today.plusMonths(3),
                List.of(
                        new Plan.FrameGoal(
                                uuid("frame", id),
                                "Ich arbeite wieder in meinem Beruf",
                                area,
                                List.of(
                                        goal("Zeugnisse übersetzen lassen", id, 1, today.plusDays(14)),
                                        goal("Anerkennung beantragen", id, 2, today.plusDays(60)))),
                        new Plan.FrameGoal(
                                uuid("frame2", id),
                                "Deutsch bis zum Sommer",
                                null,
                                List.of(goal("Kurs mit Kinderbetreuung finden", id, 3, today.plusDays(30 - number))))));
        planning.save()
                .save(new SavePlan.Command(
                        id, drafted.plan().id(), drafted.plan().version(), content));
        if (number % 4 != 3) {
            planning.sign()
                    .sign(new SignPlan.Command(
                            id, drafted.plan().id(), today.minusDays(3), Plan.Signature.How.PAPER, null, null));
        }
    }

    private static Plan.ActionGoal goal(String title, CaseId id, int place, LocalDate due) {
        return new Plan.ActionGoal(
                uuid("goal" + place, id), title, Plan.Priority.MEDIUM, "Klientin und Case Management", due, List.of());
    }

    private static UUID uuid(String kind, CaseId id) {
        return UUID.nameUUIDFromBytes(("lotse-demo-" + kind + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
