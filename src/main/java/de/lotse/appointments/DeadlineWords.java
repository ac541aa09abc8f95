package de.lotse.appointments;

import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.time.LocalDate;

/** Says a deadline in words, the same on Heute, in the head of the case file and above the booking form. */
public final class DeadlineWords {
    private DeadlineWords() {}

    /** What is missing until when, or what was, and for when it is booked. */
    public static String of(CaseDeadlines.Missing missing, Page page) {
        LocalDate booked = missing.booked();
        String how = missing.passed(page.today())
                ? booked == null ? "passed" : "passed.booked"
                : booked == null ? "open" : "booked";
        return page.t(
                "appointments.missing." + how,
                page.t("appointments.missing.kind." + missing.latest().kind().name()),
                page.day(missing.latest().day()),
                booked == null ? "" : page.day(booked));
    }

    /** The rule behind it. */
    public static String rule(CaseDeadlines.Missing missing, Page page) {
        return page.t(
                "appointments.rule." + missing.from().name(),
                page.date(missing.since()),
                missing.latest().period());
    }

    /** Where the rule stands. */
    public static Source source(CaseDeadlines.Missing missing) {
        return new Source(missing.latest().source().toString(), "/concept#appointments");
    }
}
