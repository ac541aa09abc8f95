/**
 * Going out to people: a place is looked at before it is used, who goes signs out and in again, and a colleague is alarmed when somebody
 * does not come back (CW-13a). Owns {@code casework_visit*} and {@code casework_place_check}.
 */
@NamedInterface("visit")
@NullMarked
package de.lotse.casework.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
