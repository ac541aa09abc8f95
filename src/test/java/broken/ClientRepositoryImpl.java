package broken;

import java.time.LocalDate;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/** Named for its technology, filled from outside, asks the machine for the time, talks to the console and waits. */
@Repository
@SuppressWarnings({"NullAway", "JavaTimeDefaultTimeZone", "JavaUtilDate", "SystemOut", "ThreadSleep"
}) // breaks the rules on purpose
class ClientRepositoryImpl {
    @Autowired
    private String filled;

    private LocalDate since = LocalDate.now();

    /** A state changed without saying what happened. */
    public void setSince(LocalDate since) {
        this.since = since;
    }

    String describe() throws InterruptedException {
        Thread.sleep(1);
        System.out.println(filled);
        return since + " " + new Date();
    }

    /** Needs more than six others. */
    static final class Collector {
        private final Object[] all;

        Collector(Object one, Object two, Object three, Object four, Object five, Object six, Object seven) {
            this.all = new Object[] {one, two, three, four, five, six, seven};
        }

        int count() {
            return all.length;
        }
    }
}
