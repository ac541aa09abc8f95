package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.appointments.openhours.RunQueue;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Booking an appointment in the week, with the keyboard alone; the pages of the area keep to the rules every page keeps to. */
@LotseTest
class BookingWalkTests {
    private static final int MOST_TABS = 60;
    private final LocalDate monday = LocalDate.of(2027, 6, 7);

    @Autowired
    ApplicationContext app;

    @Value("${lotse.address}")
    String base = "";

    @Test
    @Requirement({"AP-01", "AP-03"})
    void anAppointmentIsBookedWithTheKeyboardAlone() {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId id = worker.open("kamen", null, null);
        try (Visit visit = Browser.visit(Look.WIDE)) {
            visit.signIn(base, worker.login()).open(base + "/appointments?week=" + monday + "&case=" + id);
            Page page = visit.page();
            Keyboard keys = page.keyboard();
            reach(page, ".week a[data-row]");
            keys.press("ArrowRight");
            keys.press("ArrowDown");
            keys.press("ArrowDown");
            assertThat(focused(page)).contains("Di 8.6., 10:00 Uhr: frei");
            Visit.leave(page, () -> keys.press("Enter"));
            reach(page, "button[type=submit].main");
            Visit.leave(page, () -> keys.press("Enter"));
            assertThat(page.locator("main").innerText())
                    .contains("Eingetragen: Di 8.6., 10:00 Uhr.", "Hanan Mithal", "10:00–11:00");
            visit.isSoundInEveryLook();

            visit.open(base + "/appointments?week=" + monday);
            reach(page, ".week a[data-row]");
            keys.press("ArrowRight");
            keys.press("ArrowDown");
            keys.press("ArrowDown");
            assertThat(focused(page)).contains("10:00–11:00", "Hanan Mithal");
        }
    }

    @Test
    @Requirement({"AP-02", "AP-03"})
    void thePagesOfTheAreaAreSoundInEveryLook() {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId id = worker.open("kamen", null, null);
        try (Visit visit = Browser.visit(Look.WIDE)) {
            visit.signIn(base, worker.login());
            for (String path : new String[] {
                "/appointments?week=" + monday,
                "/appointments/team",
                "/appointments/working-hours",
                "/appointments/feed",
                "/appointments/new?case=" + id,
                "/cases/" + id + "/appointments",
                "/appointments/open-hours",
                "/appointments/queue",
                "/open/unna/hours"
            }) {
                visit.open(base + path).isSoundInEveryLook();
            }
        }
    }

    @Test
    @Requirement({"AP-01", "AP-02"})
    void whoComesFromTheQueueIsBookedWithWhatSheSaid() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId id = worker.open("kamen", null, null);
        PlaceId place = worker.as(() -> app.getBean(Places.class).all().stream()
                .filter(one -> one.kind() != Place.Kind.HOUSEHOLD)
                .findFirst()
                .orElseThrow()
                .id());
        LocalDate held = WorkingDays.next(LocalDate.now(LocalTimes.BERLIN));
        UUID arrival = Uuids.next();
        TestClock.on(
                held,
                () -> worker.<RunQueue.Came>as(() -> {
                    app.getBean(OpenHoursTimes.class)
                            .add(new OpenHours(
                                    Uuids.next(),
                                    place,
                                    held.getDayOfWeek(),
                                    LocalTime.of(9, 0),
                                    LocalTime.of(12, 0),
                                    null,
                                    held.minusDays(30),
                                    null,
                                    Set.of()));
                    return app.getBean(RunQueue.class).arrive(arrival, place, "ar", "housing");
                }));
        try (Visit visit = Browser.visit(Look.WIDE)) {
            visit.signIn(base, worker.login()).open(base + "/appointments/new?arrival=" + arrival);
            visit.isSoundInEveryLook();
            Page page = visit.page();
            assertThat(page.locator("#f-note").inputValue()).contains("Wohnen");
            page.locator("#f-case").selectOption(id.toString());
            Visit.leave(page, () -> page.locator("button[type=submit].main").click());
            assertThat(page.locator("main").innerText()).contains("Hanan Mithal", "Arabisch", "Wohnen");
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate(
                "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText)"));
    }

    private static void reach(Page page, String selector) {
        for (int step = 0; step < MOST_TABS; step++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("no way to " + selector + " with the keyboard on " + page.url());
    }
}
