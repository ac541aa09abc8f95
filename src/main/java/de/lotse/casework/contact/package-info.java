/** The contact journal: what was talked about with whom, in half a minute, and never lost. */
@NamedInterface("contact")
@NullMarked
package de.lotse.casework.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
