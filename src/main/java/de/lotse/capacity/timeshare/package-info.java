/**
 * What share of the working time goes to counselling including documentation, and what to network and structural work: noted with a few taps a
 * week, shown against the concept's target (CAP-03). Owns {@code capacity_week}.
 */
@NamedInterface("timeshare")
@NullMarked
package de.lotse.capacity.timeshare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
