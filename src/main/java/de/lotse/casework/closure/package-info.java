/**
 * Closing a case: only when everything open is settled or its leaving is explained, with a reason of the concept. Whoever may change
 * the case may close it and take it up again. Announces {@link de.lotse.casework.CaseClosed}. Owns
 * {@code casework_closure_settlement}.
 */
@NamedInterface("closure")
@NullMarked
package de.lotse.casework.closure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
