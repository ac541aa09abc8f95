/**
 * When a worker leaves: everything she still holds on one page, offered to colleagues in one step, by herself or, by numbers only, by
 * coordination and administration (CW-16). Owns no table.
 */
@NamedInterface("departure")
@NullMarked
package de.lotse.casework.departure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
