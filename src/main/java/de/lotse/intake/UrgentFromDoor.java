package de.lotse.intake;

import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.NoteUrgency;
import de.lotse.casework.CaseOpened;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever asked urgently is still urgent when her case begins: the day she asked is the day from which it counts there (AP-01). */
@Component
@Transactional
class UrgentFromDoor {
    private final Arrived arrived;
    private final CaseDeadlines deadlines;
    private final NoteUrgency noteUrgency;

    UrgentFromDoor(Arrived arrived, CaseDeadlines deadlines, NoteUrgency noteUrgency) {
        this.arrived = arrived;
        this.deadlines = deadlines;
        this.noteUrgency = noteUrgency;
    }

    @EventListener
    void on(CaseOpened opened) {
        if (deadlines.rules().concept().urgentWithinWorkingDays() != null) {
            UUID id = UUID.nameUUIDFromBytes(("urgent:" + opened.caseId()).getBytes(StandardCharsets.UTF_8));
            arrived.urgently(opened.person()).ifPresent(day -> noteUrgency.note(id, opened.caseId(), day));
        }
    }
}
