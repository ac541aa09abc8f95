/**
 * The calendar feed of a worker: when she is busy and at what kind of place, and when and where she holds open hours, for her own calendar
 * program, without any personal data (AP-03). Owns {@code appointments_feed}.
 */
@NullMarked
package de.lotse.appointments.feed;

import org.jspecify.annotations.NullMarked;
