/**
 * When a worker leaves: everything she still holds on one page, offered to colleagues in one step, by herself or, by numbers only, by
 * coordination and administration (CW-16); and the talk by which what she knows stays, where the concept has one (QA-03).
 */
@NamedInterface("departure")
@NullMarked
package de.lotse.casework.departure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
