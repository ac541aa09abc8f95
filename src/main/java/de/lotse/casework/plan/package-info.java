/**
 * Zielvereinbarung and Hilfeplan: what the client wants in her own words, the goals on the way, who does what until when. Signed by
 * both it is frozen; changing it begins the next revision. Owns {@code casework_plan}, {@code casework_goal} and
 * {@code casework_progress}.
 */
@NamedInterface("plan")
@NullMarked
package de.lotse.casework.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
