/**
 * Work on a case along the concept's cycle, from intake to closure. Owns the tables {@code casework_*}; takes its rules from
 * the concept sections that lie here.
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
            "directory"
        })
@NullMarked
package de.lotse.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
