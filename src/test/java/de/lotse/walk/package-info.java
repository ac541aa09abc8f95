/** The main jobs, done in a real browser as a worker does them. */
@org.jspecify.annotations.NullMarked
package de.lotse.walk;
