package de.lotse.casework.screening;

import de.lotse.casework.contact.Tasks;
import de.lotse.casework.contact.Tasks.Task;
import de.lotse.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The further talk after a first one that left needs unclear, kept as a task of the case. */
@Component
class FollowUps {
    private static final String KIND = "follow_up";
    private final Tasks tasks;
    private final MessageSource messages;

    FollowUps(Tasks tasks, MessageSource messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The one that is open, if any. */
    Optional<Task> open(CaseId id) {
        return tasks.open(id).stream().filter(task -> task.kind().equals(KIND)).findFirst();
    }

    /** Brings the task in line with the sheet: one with its day, or none. */
    void settle(Screening screening) {
        CaseId id = screening.caseId();
        LocalDate day = screening.followUpOn();
        Optional<Task> known = open(id);
        if (day != null && known.map(Task::dueOn).filter(day::equals).isPresent()) {
            return;
        }
        known.ifPresent(task -> tasks.finish(id, task.id()));
        if (day != null) {
            UUID task = UUID.nameUUIDFromBytes(("follow-up:" + screening.id()).getBytes(StandardCharsets.UTF_8));
            String text = messages.getMessage("casework.screening.followUp.task", null, Locale.GERMAN);
            tasks.note(new Task(id, task, KIND, text, day));
        }
    }
}
