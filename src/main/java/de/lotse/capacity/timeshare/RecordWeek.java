package de.lotse.capacity.timeshare;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what share of a week went to counselling (CAP-03). Refuses weeks that have not begun or are long past. */
@Service
@Transactional
public class RecordWeek {
    private static final int WEEKS_BACK = 5;
    private final Weeks weeks;
    private final Clock clock;

    RecordWeek(Weeks weeks, Clock clock) {
        this.weeks = weeks;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        RECORDED,
        /** The day is no Monday of the last weeks. */
        NO_SUCH_WEEK
    }

    /** Notes the week that begins on the Monday; noted again, the later share counts. */
    public Outcome record(LocalDate monday, int counselling) {
        if (!open().contains(monday) || counselling < 0 || counselling > 100) {
            return Outcome.NO_SUCH_WEEK;
        }
        weeks.save(monday, counselling);
        return Outcome.RECORDED;
    }

    /** The Mondays of the weeks that can still be noted, this one first. */
    public List<LocalDate> open() {
        LocalDate monday = monday(LocalDate.now(clock));
        return IntStream.rangeClosed(0, WEEKS_BACK).mapToObj(monday::minusWeeks).toList();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
