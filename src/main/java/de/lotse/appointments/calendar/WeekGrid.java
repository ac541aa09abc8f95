package de.lotse.appointments.calendar;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.AppointmentLine;
import de.lotse.appointments.FreeSlots;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A week drawn in rows of half an hour: what is booked spans its rows, what is free can be chosen, the rest is empty. Appointments that
 * touch the same row share a cell.
 */
final class WeekGrid {
    private static final int RASTER = FreeSlots.RASTER_MINUTES;
    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(17, 0);
    private final List<LocalDate> days;
    private final Set<LocalDateTime> free;
    private final int begin;
    private final int rows;

    /** One row. */
    record Row(LocalTime time, List<Cell> cells) {}

    /** One cell; what an earlier cell of its column spans is left out. */
    record Cell(int column, int span, LocalDateTime at, boolean free, List<AppointmentLine> lines) {}

    private record Block(int from, int until, List<AppointmentLine> lines) {}

    WeekGrid(List<LocalDate> days, Set<LocalDateTime> free, List<Appointment> appointments) {
        this.days = days;
        this.free = free;
        LocalTime first = FIRST;
        LocalTime last = LAST;
        for (Appointment one : appointments) {
            LocalTime from = one.starts().toLocalTime();
            LocalTime until = one.stops().toLocalTime();
            first = from.isBefore(first) ? from : first;
            last = until.isAfter(last) ? until : last;
        }
        for (LocalDateTime at : free) {
            first = at.toLocalTime().isBefore(first) ? at.toLocalTime() : first;
            last = at.toLocalTime().plusMinutes(RASTER).isAfter(last)
                    ? at.toLocalTime().plusMinutes(RASTER)
                    : last;
        }
        begin = row(first);
        rows = -Math.floorDiv(-last.toSecondOfDay(), RASTER * 60) - begin;
    }

    private static int row(LocalTime time) {
        return time.toSecondOfDay() / 60 / RASTER;
    }

    /** The rows. @param lines the appointments in words */
    List<Row> rows(List<AppointmentLine> lines) {
        List<Map<Integer, Block>> columns =
                days.stream().map(day -> blocks(day, lines)).toList();
        List<Row> all = new ArrayList<>();
        List<Set<Integer>> covered =
                days.stream().map(day -> (Set<Integer>) new HashSet<Integer>()).toList();
        for (int row = 0; row < rows; row++) {
            LocalTime time = LocalTime.MIDNIGHT.plusMinutes((begin + row) * (long) RASTER);
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < days.size(); column++) {
                Block block = columns.get(column).get(row);
                LocalDateTime at = days.get(column).atTime(time);
                if (block != null) {
                    cells.add(new Cell(column, block.until() - block.from(), at, false, block.lines()));
                    for (int taken = block.from(); taken < block.until(); taken++) {
                        covered.get(column).add(taken);
                    }
                } else if (!covered.get(column).contains(row)) {
                    cells.add(new Cell(column, 1, at, free.contains(at), List.of()));
                }
            }
            all.add(new Row(time, cells));
        }
        return all;
    }

    /** The booked times of a day by the row they begin in; what overlaps is put together. */
    private Map<Integer, Block> blocks(LocalDate day, List<AppointmentLine> lines) {
        List<Block> joined = new ArrayList<>();
        for (AppointmentLine line : lines.stream()
                .filter(one -> one.day().equals(day))
                .sorted(java.util.Comparator.comparing(AppointmentLine::time))
                .toList()) {
            int from = row(LocalTime.parse(line.time())) - begin;
            int until = Math.max(
                    from + 1, -Math.floorDiv(-LocalTime.parse(line.ends()).toSecondOfDay(), RASTER * 60) - begin);
            Block last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && from < last.until()) {
                List<AppointmentLine> both = new ArrayList<>(last.lines());
                both.add(line);
                joined.removeLast();
                joined.add(new Block(last.from(), Math.max(last.until(), until), both));
            } else {
                joined.add(new Block(from, until, List.of(line)));
            }
        }
        return new HashMap<>(joined.stream().collect(Collectors.toMap(Block::from, block -> block)));
    }
}
