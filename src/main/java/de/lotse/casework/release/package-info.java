/**
 * The tab "Freigaben" of a case file: to whom the client released her worker from confidentiality, about what, until when, and what
 * left. The releases themselves belong to the client and lie in the module of consent.
 */
@NamedInterface("release")
@NullMarked
package de.lotse.casework.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
