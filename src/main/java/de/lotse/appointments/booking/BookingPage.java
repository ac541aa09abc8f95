package de.lotse.appointments.booking;

import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form needs.
 *
 * @param title whom the appointment is for
 * @param deadline by when it has to be; null where the concept names no period or nothing is due
 * @param over whether that day has passed
 * @param slots times that keep the deadline, then later ones
 * @param none whether no free time keeps the deadline
 * @param urgent by when it has to be where it is urgent; null where the concept does not say
 * @param confirm whether the time lies outside the working hours and has to be confirmed
 */
record BookingPage(
        String title,
        @Nullable String deadline,
        boolean over,
        @Nullable String rule,
        @Nullable Source source,
        List<Choice> slots,
        boolean none,
        @Nullable String urgent,
        List<Choice> cases,
        List<Choice> workers,
        List<Choice> kinds,
        List<Choice> lengths,
        List<Choice> places,
        List<Choice> languages,
        boolean confirm,
        String back) {}
