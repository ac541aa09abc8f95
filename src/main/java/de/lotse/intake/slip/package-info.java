/** The routing slip between the immigration authority and case management, both ways, with the authority's narrow desk (IN-11, IN-12). */
@NamedInterface("slip")
@NullMarked
package de.lotse.intake.slip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
