package de.lotse.appointments;

import de.lotse.webui.Page;
import de.lotse.webui.components.Appt;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as lists show it.
 *
 * @param minutes how long
 * @param who the client, or that the worker is busy
 * @param file the case file or person; null where it is for nobody the viewer may know
 * @param talk language and mediation in words; null where it is for nobody
 * @param talkTone bad where mediation is needed and nobody is found, good where somebody is
 * @param hint what to know before the talk (CW-13)
 * @param open whether the viewer may look at it; of any other she learns the time only
 * @param kept whether its time is kept for somebody who is not known yet
 */
public record AppointmentLine(
        UUID id,
        LocalDate day,
        String time,
        String ends,
        long minutes,
        String who,
        @Nullable String file,
        String kind,
        String worker,
        @Nullable String language,
        @Nullable String talk,
        String talkTone,
        @Nullable String place,
        @Nullable String note,
        @Nullable String hint,
        Appointment.State state,
        boolean open,
        boolean kept) {
    /** Where it is looked at and settled; null where that is not hers to do. */
    public @Nullable String href() {
        return open ? "/appointments/" + id : null;
    }

    /** As a row of a list. @param shown what stands there in place of the name; null for the name */
    public Appt appt(@Nullable String shown, Page page) {
        return new Appt(
                day,
                time,
                page.t("appointments.minutes", minutes),
                shown == null ? who : shown,
                href(),
                state == Appointment.State.PLANNED ? kind : kind + " · " + page.t("appointments.state." + state.name()),
                talk == null ? null : language == null ? page.t("appointments.language.unknown") : language,
                talk,
                talkTone,
                place,
                hint == null ? null : page.t("casework.safety.mark", hint));
    }
}
