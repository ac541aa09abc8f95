/** Counting talks with people who refused consent: no person, no file (CON-01a). */
@NamedInterface("tally")
@NullMarked
package de.lotse.casework.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
