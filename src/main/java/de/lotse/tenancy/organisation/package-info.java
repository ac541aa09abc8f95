/** Who works where on screen: regions, organisations, contracts, places and posts with their shares over time. */
@NullMarked
package de.lotse.tenancy.organisation;

import org.jspecify.annotations.NullMarked;
