package de.lotse.appointments.calendar;

import de.lotse.webui.Page;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The grid of a week in words, and where a free time leads. */
final class WeekCells {
    private WeekCells() {}

    static List<WeekPage.Row> rows(List<WeekGrid.Row> grid, WeekPages.Asked asked, Page page) {
        List<WeekPage.Row> rows = new ArrayList<>();
        for (WeekGrid.Row row : grid) {
            int number = rows.size();
            rows.add(new WeekPage.Row(
                    page.time(row.time()),
                    row.time().getMinute() == 0,
                    row.cells().stream()
                            .map(cell -> cell(number, cell, asked, page))
                            .toList()));
        }
        return rows;
    }

    private static WeekPage.Cell cell(int row, WeekGrid.Cell cell, WeekPages.Asked asked, Page page) {
        LocalTime time = cell.at().toLocalTime();
        return new WeekPage.Cell(
                row,
                cell.column(),
                cell.span(),
                cell.free() ? href(cell.at(), asked) : null,
                cell.free() ? page.t("appointments.free", page.day(cell.at().toLocalDate()), page.time(time)) : "",
                cell.lines());
    }

    /** The form for the time, for the case a time is looked for. */
    static String href(LocalDateTime at, WeekPages.Asked asked) {
        return "/appointments/new?worker=" + asked.worker() + "&on=" + at.toLocalDate() + "&at=" + at.toLocalTime()
                + (asked.forCase() == null ? "" : "&case=" + asked.forCase());
    }
}
