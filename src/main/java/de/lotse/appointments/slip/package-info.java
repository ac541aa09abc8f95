/** What the client takes along: the slip with day, place and name, and a reminder, both in her language (AP-04). */
@NullMarked
package de.lotse.appointments.slip;

import org.jspecify.annotations.NullMarked;
