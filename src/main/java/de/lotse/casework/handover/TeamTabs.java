package de.lotse.casework.handover;

import de.lotse.webui.Page;
import de.lotse.webui.components.Tab;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the area "Team": what passes between colleagues. */
public final class TeamTabs {
    private TeamTabs() {}

    /** All of them. @param current the address of the one that is shown */
    public static List<Tab> of(String current, Page page) {
        return Stream.of("/transfers", "/absences", "/departure")
                .map(path ->
                        new Tab(page.t("casework.team" + path.replace('/', '.')), path, null, path.equals(current)))
                .toList();
    }
}
