/** First consultations with people who have just arrived, and their outcomes (IN-13, Ennepe-Ruhr Kap. 6, level 1). */
@NamedInterface("newcomer")
@NullMarked
package de.lotse.intake.newcomer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
