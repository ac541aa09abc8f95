/** What {@code bin/bench} runs: an invented world of any size, visitors that use it as workers do, and pgbench beside them. */
@NullMarked
package de.lotse.bench;

import org.jspecify.annotations.NullMarked;
