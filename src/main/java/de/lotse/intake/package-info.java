/**
 * How people reach case management before there is a case: requests, clearing, waiting list, walk-in, newcomers, slips of the authorities.
 * Owns the tables {@code intake_*}; which of these doors exist is said by the concept.
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
            "casework :: *",
            "capacity",
            "appointments"
        })
@NullMarked
package de.lotse.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
