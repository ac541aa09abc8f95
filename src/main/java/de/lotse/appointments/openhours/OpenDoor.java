package de.lotse.appointments.openhours;

import de.lotse.casework.AppointmentConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.components.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the concept has open hours at all; where it has none, no page of them exists (AP-02). */
@Component
class OpenDoor {
    private static final String DOOR = IntakeConcept.OPEN_HOURS;
    private final Concepts concepts;

    OpenDoor(Concepts concepts) {
        this.concepts = concepts;
    }

    boolean opens() {
        return concepts.section(IntakeConcept.class).opens(DOOR);
    }

    /** @throws NotFound where the concept has no open hours */
    void require() {
        if (!opens()) {
            throw new NotFound();
        }
    }

    /** What the concept says of them. */
    @Nullable
    String rule() {
        String said = concepts.section(AppointmentConcept.class).openHoursRule();
        return said == null ? door().map(IntakeConcept.Door::rule).orElse(null) : said;
    }

    /** Where it says so. */
    Source source() {
        return new Source(
                door().map(found -> found.source().toString())
                        .orElseGet(() -> concepts.section(AppointmentConcept.class)
                                .source()
                                .toString()),
                "/concept#intake");
    }

    private Optional<IntakeConcept.Door> door() {
        return concepts.section(IntakeConcept.class).doors().stream()
                .filter(known -> known.key().equals(DOOR))
                .findFirst();
    }
}
