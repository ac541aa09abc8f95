/**
 * The PostgreSQL below everything: the embedded server, the two roles (owner migrates, runtime works), the context every
 * transaction carries for row-level security, the clock and the jobs. Owns the tables {@code database_*}; announces nothing.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package de.lotse.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
