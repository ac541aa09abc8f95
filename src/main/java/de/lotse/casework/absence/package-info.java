/**
 * Absences and who stands in: the deputy opens the cases for exactly the days of the absence (CW-16; Konzept Kreis Unna 4.1). Owns
 * {@code casework_absence} and {@code casework_deputyship}.
 */
@NamedInterface("absence")
@NullMarked
package de.lotse.casework.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
