package de.lotse.casework.casefile;

import de.lotse.webui.Page;
import de.lotse.webui.components.Appt;
import java.util.List;

/** What stands in the viewer's calendar today, shown first on Heute; contributed as a bean by the module that keeps the calendar. */
public interface DayPlan {
    /** The day of whoever looks. */
    Day today(Page page);

    /**
     * The day.
     *
     * @param lead what it holds in one sentence
     * @param href where the week is
     * @param more what the link to the week is called
     * @param none what stands there on a day without appointments
     */
    record Day(String title, String lead, String href, String more, String none, List<Appt> appointments) {}
}
