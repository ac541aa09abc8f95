/** Booking an appointment, moving it, and writing down what came of it (AP-01). */
@NullMarked
package de.lotse.appointments.booking;

import org.jspecify.annotations.NullMarked;
