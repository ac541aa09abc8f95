package de.lotse.intake;

import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.NoteUrgency;
import de.lotse.casework.CaseOpened;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.RequestMoved;
import de.lotse.intake.request.RequestStep;
import de.lotse.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever asked urgently is still urgent when her case begins: the day she asked is the day from which it counts there (AP-01). */
@Component
@Transactional
class UrgentFromDoor {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Arrived arrived;
    private final Courses courses;
    private final CaseDeadlines deadlines;
    private final NoteUrgency noteUrgency;

    UrgentFromDoor(Arrived arrived, Courses courses, CaseDeadlines deadlines, NoteUrgency noteUrgency) {
        this.arrived = arrived;
        this.courses = courses;
        this.deadlines = deadlines;
        this.noteUrgency = noteUrgency;
    }

    @EventListener
    void on(CaseOpened opened) {
        if (counts()) {
            arrived.urgently(opened.person()).ifPresent(day -> note(opened.caseId(), day));
        }
    }

    /** A request that became a case. */
    @EventListener
    void on(RequestMoved moved) {
        if (moved.kind() == RequestStep.Kind.CASE_OPENED && counts()) {
            courses.find(moved.request()).filter(Course::urgent).ifPresent(this::note);
        }
    }

    private void note(Course course) {
        LocalDate asked = LocalDate.ofInstant(course.request().receivedAt(), BERLIN);
        course.last(RequestStep.Kind.CASE_OPENED)
                .map(RequestStep::choice)
                .ifPresent(opened -> note(CaseId.parse(opened), asked));
    }

    private void note(CaseId opened, LocalDate asked) {
        UUID id = UUID.nameUUIDFromBytes(("urgent:" + opened).getBytes(StandardCharsets.UTF_8));
        noteUrgency.note(id, opened, asked);
    }

    private boolean counts() {
        return deadlines.rules().concept().urgentWithinWorkingDays() != null;
    }
}
