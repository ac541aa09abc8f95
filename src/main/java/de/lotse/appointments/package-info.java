/**
 * Appointments, absences, free slots and open hours of those who counsel. Owns the tables {@code appointments_*}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "vault",
            "webui",
            "webui :: components",
            "tenancy",
            "access",
            "audit",
            "documents",
            "people",
            "consent",
            "directory",
            "casework",
            "casework :: *"
        })
@NullMarked
package de.lotse.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
