/** How the clearing team turns a request into a decision: contact, priority check, decision by two, feedback, time. */
@NamedInterface("clearing")
@NullMarked
package de.lotse.intake.clearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
