package de.lotse.casework.absence;

import de.lotse.webui.Form;
import java.time.LocalDate;

/** The days of an absence as they are typed; what is wrong with them stands in the form. */
record AbsenceDays(LocalDate from, LocalDate until) {
    private static final int LATE_DAYS = 30;

    static AbsenceDays read(Form form, LocalDate today) {
        LocalDate from = form.requireDate("from");
        LocalDate until = form.requireDate("until");
        if (form.problem("from") == null && from.isBefore(today.minusDays(LATE_DAYS))) {
            form.reject("from", "casework.absence.from.past", LATE_DAYS);
        }
        if (form.problem("until") == null && form.problem("from") == null) {
            if (until.isBefore(from)) {
                form.reject("until", "casework.absence.until.before");
            } else if (until.isBefore(today) || until.isAfter(from.plusYears(1))) {
                form.reject("until", "casework.absence.until.wrong");
            }
        }
        return new AbsenceDays(from, until);
    }
}
