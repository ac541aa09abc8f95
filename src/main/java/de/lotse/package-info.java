/**
 * Lotse runs a municipality's written integration-management concept: every package below is a word a case worker says,
 * the arrows between them stand in ARCHITECTURE.md and are checked at every build.
 */
@org.jspecify.annotations.NullMarked
package de.lotse;
