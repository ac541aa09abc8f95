/**
 * Linking: offers and services put to the goals of a plan, how far each got and why some failed. Owns {@code casework_linkage} and
 * {@code casework_linkage_state}.
 */
@NamedInterface("linking")
@NullMarked
package de.lotse.casework.linking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
