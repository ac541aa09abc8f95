/**
 * Who belongs to a case: people carried in it where the concept allows several, and cases that belong together (CW-02). Owns
 * {@code casework_case_link} and its ends.
 */
@NamedInterface("participants")
@NullMarked
package de.lotse.casework.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
