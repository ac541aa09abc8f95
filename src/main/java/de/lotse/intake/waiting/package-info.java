/** Who waits for a place in case management: the places of the list, its order, and what is due because somebody waits. */
@NamedInterface("waiting")
@NullMarked
package de.lotse.intake.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
