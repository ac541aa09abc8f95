/**
 * Safety of whoever meets a client: how dangerous talks may become, consultations that were broken off, under which conditions the next
 * one takes place. Seen only by those who work on the case; never on papers, in the search or in figures (CW-13). Owns
 * {@code casework_safety_note}.
 */
@NamedInterface("safety")
@NullMarked
package de.lotse.casework.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
