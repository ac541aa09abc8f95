/** The calendar of a worker, week by week, and that of the whole team (AP-03). */
@NullMarked
package de.lotse.appointments.calendar;

import org.jspecify.annotations.NullMarked;
