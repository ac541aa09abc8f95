/** The first tab of a case file: what comes next, where the case stands, what was done last. */
@NamedInterface("overview")
@NullMarked
package de.lotse.casework.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
