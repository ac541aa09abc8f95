/** The first page of the day: what needs me, most urgent first, each with its rule and where that stands. */
@NamedInterface("today")
@NullMarked
package de.lotse.casework.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
