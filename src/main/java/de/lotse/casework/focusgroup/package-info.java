/**
 * The focus group a case counts to, where the concept has any: it can be corrected with a reason, and what it was stays (IN-10). Uses
 * {@code FocusPlaces} to say before it breaks that a place would be taken that stays open to others.
 */
@NamedInterface("focusgroup")
@NullMarked
package de.lotse.casework.focusgroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
