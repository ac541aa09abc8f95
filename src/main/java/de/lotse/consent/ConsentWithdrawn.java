package de.lotse.consent;

import de.lotse.shared.PersonId;
import java.time.LocalDate;

/** A person took her consent back: nothing more is documented or passed on, her cases are to be ended (CON-02). */
public record ConsentWithdrawn(PersonId person, LocalDate on) {}
