package de.lotse.appointments.openhours;

import de.lotse.access.CurrentActor;
import de.lotse.tenancy.Municipalities;
import org.springframework.stereotype.Component;

/** Where the public finds the open hours of the municipality that acts. */
@Component
class OwnAddress {
    private final Municipalities municipalities;
    private final CurrentActor current;

    OwnAddress(Municipalities municipalities, CurrentActor current) {
        this.municipalities = municipalities;
        this.current = current;
    }

    String ofHours() {
        return "/open/"
                + municipalities
                        .find(current.get().municipality())
                        .orElseThrow()
                        .key() + "/hours";
    }
}
