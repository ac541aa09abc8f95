/** Who waits to be invited because nobody has room, where a concept has a waiting list and no clearing (IN-06, Konzept Kreis Unna 4.1). */
@NamedInterface("invitation")
@NullMarked
package de.lotse.intake.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
