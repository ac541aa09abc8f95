package de.lotse.appointments;

import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import org.jspecify.annotations.Nullable;

/** For whom an appointment is. */
public sealed interface With {
    /** For nobody in particular; of a colleague's appointment also for somebody the viewer may not know of. */
    record Nobody() implements With {}

    /** One's own appointment, for somebody whose case or person one may not open any more. */
    record Hidden() implements With {}

    /** For the person of a case. */
    record OfCase(CaseId id, Meeting meeting) implements With {}

    /** For somebody who has no case yet. */
    record OfPerson(PersonId id, Meeting meeting) implements With {}

    /** In which language, with whom in between, and what to know; sealed for the case or person. */
    record Meeting(
            @Nullable String language,
            Interpreter interpreter,
            @Nullable String note) {
        /** Without a note whose key was destroyed. */
        Meeting readable() {
            return Vault.ERASED.equals(note) ? new Meeting(language, interpreter, null) : this;
        }
    }

    /** Whether somebody has to mediate. */
    enum Interpreter {
        NONE_NEEDED,
        NEEDED,
        ARRANGED
    }

    /** Whether both are for the same, known client. */
    default boolean sameClient(With other) {
        return switch (this) {
            case Nobody _, Hidden _ -> false;
            case OfCase one -> other instanceof OfCase(CaseId id, Meeting _) && id.equals(one.id());
            case OfPerson one -> other instanceof OfPerson(PersonId id, Meeting _) && id.equals(one.id());
        };
    }

    /** How they talk; null where the viewer may not know. */
    default @Nullable Meeting talk() {
        return switch (this) {
            case Nobody _, Hidden _ -> null;
            case OfCase one -> one.meeting();
            case OfPerson one -> one.meeting();
        };
    }
}
