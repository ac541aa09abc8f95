/**
 * Who leads when several advisers look after a person: agreed, dated, shown in the head of the file (IN-17; Konzept Kreis Unna 4.3).
 * Owns {@code casework_lead}.
 */
@NamedInterface("lead")
@NullMarked
package de.lotse.casework.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
