/**
 * Passing somebody on to the competent case manager: who is competent where she lives, word of mouth, the registration office, partners, and
 * bodies that report complex cases (ORG-06, IN-01, IN-13, CON-05).
 */
@NamedInterface("referral")
@NullMarked
package de.lotse.intake.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
