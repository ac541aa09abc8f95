/** What a person allowed, to whom, about what, until when. Owns the tables {@code consent_*}. */
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
            "people"
        })
@NullMarked
package de.lotse.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
