/**
 * What a change of posts, key or inflow would do to waiting time and load over the next twelve months: a simulation on the municipality's own
 * figures, with its uncertainty and its assumptions written out (CAP-04). Owns {@code capacity_forecast}.
 */
@NamedInterface("forecast")
@NullMarked
package de.lotse.capacity.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
