/**
 * Who looked at what, changed what, and why she was allowed to: append-only, sealed into a hash chain, readable by people.
 * Owns the tables {@code audit_*}; listens to sign-ins and grants.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "webui", "webui :: components", "tenancy", "access"})
@NullMarked
package de.lotse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
