/**
 * The frame every page stands in: page head, navigation slots, components, error pages, forms that keep what was typed.
 * Owns no data and knows no feature; features contribute {@link de.lotse.webui.NavigationItem}s and pages.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package de.lotse.webui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
