/**
 * Open consultation hours: when people come without an appointment, who has to learn that a date falls out, and the queue of the day
 * (AP-02). Owns {@code appointments_open_hours*}, {@code appointments_expected} and {@code appointments_arrival}.
 */
@NamedInterface("openhours")
@NullMarked
package de.lotse.appointments.openhours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
