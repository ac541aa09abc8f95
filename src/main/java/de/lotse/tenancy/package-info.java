/**
 * Municipalities and the concept each of them works by: towns, organisations, posts, places, competence, and the versioned
 * concept profile with the source of every value. Owns the tables {@code tenancy_*}; announces changes of both;
 * asks nobody.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "webui", "webui :: components"})
@NullMarked
package de.lotse.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
