package de.lotse.casework.casefile;

import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;

/**
 * What a phase or a neighbouring module wants done until a day, shown on Heute in time; contributed as a bean. Each source decides how
 * early its deadline is worth showing, and says the rule and where it comes from.
 */
public interface DueSource {
    /**
     * The deadlines of whoever looks.
     *
     * @param open the open cases she is responsible for or stands in for today, consent withdrawn or not
     */
    List<Due> due(List<Caseload.Row> open, Page page);
}
