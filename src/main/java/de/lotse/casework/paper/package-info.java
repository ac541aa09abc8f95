/** The tab "Dokumente" of a case file: what people brought, what was signed, what was printed (CW-15). */
@NamedInterface("paper")
@NullMarked
package de.lotse.casework.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
