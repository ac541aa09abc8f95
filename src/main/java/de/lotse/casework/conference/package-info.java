/**
 * Case conferences: convened from the case file, with a release for everybody who takes part, minutes, agreements and the information
 * of the client. Owns {@code casework_conference}, its participants and steps.
 */
@NamedInterface("conference")
@NullMarked
package de.lotse.casework.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
