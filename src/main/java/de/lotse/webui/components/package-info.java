/**
 * The parts every page is made of: templates, and the small records a feature fills for them. All geometry of pictures
 * is computed here, so that templates only write it down.
 */
@NamedInterface("components")
@NullMarked
package de.lotse.webui.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
