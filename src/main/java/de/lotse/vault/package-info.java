/**
 * Seals names, contact data, free text and files before they reach the database, one data key per person and per case file,
 * wrapped by a master key that never lies in the database. Owns {@code vault_key}; destroying a key erases everywhere.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package de.lotse.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
