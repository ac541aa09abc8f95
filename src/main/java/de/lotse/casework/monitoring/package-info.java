/**
 * Monitoring: how goals and linkages develop, noted with a day and the day of the next look. Owns {@code casework_review}.
 */
@NamedInterface("monitoring")
@NullMarked
package de.lotse.casework.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
