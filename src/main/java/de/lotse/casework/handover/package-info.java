/**
 * Handing a case over to a colleague: an offer she accepts or declines, with exactly one responsible worker at any time and a receipt
 * for both (CW-16, CW-16a). Announces {@link de.lotse.casework.CaseTransferred}. Owns {@code casework_transfer}.
 */
@NamedInterface("handover")
@NullMarked
package de.lotse.casework.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
