package de.lotse.demo;

import de.lotse.casework.safety.NoteSafety;
import de.lotse.casework.safety.SafetyNote;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How safe the talks are: most are assessed and calm, one in seventeen was broken off, and the review of one of those is soon due. A few
 * first consultations are not assessed yet.
 */
@Component
@Profile("demo")
class Caution {
    private final NoteSafety noteSafety;

    Caution(NoteSafety noteSafety) {
        this.noteSafety = noteSafety;
    }

    void play(Story story) {
        LocalDate today = story.today();
        LocalDate first = today.minusDays(story.begunAgo());
        boolean levels = story.concept().riskModel() != null;
        if (levels && story.number() % 6 != 5) {
            note(story, "calm", SafetyNote.Occasion.FIRST_CONSULTATION, first, 0, null, null);
        }
        if (story.number() % 17 == 3) {
            note(
                    story,
                    "broken-off",
                    SafetyNote.Occasion.BREAK_OFF,
                    today.minusDays(story.silentFor()),
                    levels ? 1 : null,
                    "Wurde laut, als es um den Bescheid ging, und stand vor der Tür. Wir haben das Gespräch beendet.",
                    today.plusDays(story.number() % 2 == 0 ? 60 : 6));
        }
    }

    private void note(
            Story story,
            String which,
            SafetyNote.Occasion occasion,
            LocalDate on,
            @Nullable Integer level,
            @Nullable String observed,
            @Nullable LocalDate review) {
        boolean warns = observed != null;
        noteSafety.note(new SafetyNote(
                story.uuid("safety-" + which),
                story.id(),
                story.person(),
                occasion,
                on,
                level,
                warns,
                observed,
                warns ? "Leitung und Kolleg*innen im Haus" : null,
                warns
                        ? new SafetyNote.Conditions(true, true, "nur in der Beratungsstelle", null)
                        : SafetyNote.Conditions.NONE,
                review,
                null));
    }
}
