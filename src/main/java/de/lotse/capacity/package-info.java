/**
 * How much each worker, provider, region and the municipality can still take on, by the model of the concept, and what a change of posts or
 * inflow would do. Owns the tables {@code capacity_*}; announces nothing.
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
package de.lotse.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
