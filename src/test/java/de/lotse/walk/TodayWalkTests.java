package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import de.lotse.database.OwnersHand;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A morning by hand: what is in the calendar today stands on Heute, and what came of it is one press away. */
@LotseTest
class TodayWalkTests {
    @Autowired
    Bench bench;

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement({"AP-01", "AP-03"})
    void todaysAppointmentStandsOnHeuteAndIsMarkedAsMissed() throws SQLException {
        Walk walk = bench.withCase(Town.UNNA);
        try (Visit visit = walk.visit()) {
            book(walk, visit);
            isToday(lastOf(walk.page().url()));

            assertThat(walk.open("/").text())
                    .contains("Termine heute", "Nemune", "Arabisch", "Sprachmittlung fehlt noch", "Rathaus Lünen");
            visit.isSoundInEveryLook();

            walk.press("section[aria-labelledby=day] a.who");
            assertThat(walk.text())
                    .contains("Was ist daraus geworden?", "Arabisch", "Rathaus Lünen", "bringt den Bescheid mit");
            visit.isSoundInEveryLook();

            walk.press("form[action$='/missed'] button");
            assertThat(walk.text()).contains("Niemand ist erschienen.", "Nicht erschienen", "Neuen Termin suchen");
            visit.isSoundInEveryLook();

            assertThat(walk.open("/").text()).contains("Termine heute", "nicht erschienen");
            visit.isSoundInEveryLook();
        }
    }

    /** At the first time that is proposed. */
    private static void book(Walk walk, Visit visit) {
        walk.open("/appointments/new?case=" + lastOf(walk.file()))
                .pickFirst("slot")
                .choose("language", "ar")
                .pick("interpreter", "NEEDED")
                .write("note", "bringt den Bescheid mit");
        walk.page().locator("main select[name=place]").selectOption(new SelectOption().setLabel("Rathaus Lünen"));
        visit.isSoundInEveryLook();
        walk.save();
        visit.isSoundInEveryLook();
    }

    /** Nobody can book what has begun; at midnight it has, whenever the test runs. */
    private void isToday(String appointment) throws SQLException {
        new OwnersHand(app).run("""
                        update appointments_appointment set begins_at = midnight, ends_at = midnight + interval '1 hour'
                        from (select date_trunc('day', now() at time zone 'Europe/Berlin') at time zone 'Europe/Berlin' as midnight) today
                        where appointment_id = ?
                        """, UUID.fromString(appointment));
    }

    private static String lastOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
