package de.lotse.casework.casefile;

import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;

/** A {@link DueSource} that also asks about those carried beside the clients, who are read once for all such sources. */
public interface CarriedDueSource {
    /**
     * The deadlines of whoever looks.
     *
     * @param open as for {@link DueSource#due}
     * @param beside who is carried in them, as {@link CarriedPeople#beside} says
     */
    List<Due> due(List<Caseload.Row> open, List<CarriedPeople.Member> beside, Page page);
}
