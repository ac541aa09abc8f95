/**
 * A client moves to another municipality: what goes along in a sealed package, and taking in what another Lotse packed (CW-16).
 */
@NamedInterface("relocation")
@NullMarked
package de.lotse.casework.relocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
