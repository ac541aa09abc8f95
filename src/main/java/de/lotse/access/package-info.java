/**
 * Who works here and what she may see: accounts, roles as bundles of rights, grants that open case files, sign-in with a second
 * factor, and the table in which every endpoint stands. Owns the tables {@code access_*}; announces sign-ins and grants.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "vault", "webui", "webui :: components", "tenancy"})
@NullMarked
package de.lotse.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
