/** The first talk: needs per life area, the focus area's own sheets, what follows, and the intake decision. */
@NamedInterface("screening")
@NullMarked
package de.lotse.casework.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
