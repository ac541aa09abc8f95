/**
 * Offers and services a client can be sent to: who offers what, for whom, where, in which languages, and when somebody last looked
 * whether it is still true. Owns the tables {@code directory_*}; announces nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "webui",
            "webui :: components",
            "tenancy",
            "access",
            "audit",
            "people"
        })
@NullMarked
package de.lotse.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
