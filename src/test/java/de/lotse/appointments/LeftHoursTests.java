package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody is sent to an open hour whose worker has left (AP-02, CW-16). */
@LotseTest
@Requirement({"AP-02", "CW-16"})
class LeftHoursTests {
    private final LocalDate day =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(2));

    private final ApplicationContext app;
    private final MockMvc visitor;
    private final CaseBench leaver;

    @Autowired
    LeftHoursTests(ApplicationContext app, MockMvc visitor) {
        this.app = app;
        this.visitor = visitor;
        leaver = new CaseBench(app, "unna");
    }

    private OpenHours hers() {
        OpenHours hours = new OpenHours(
                Uuids.next(),
                OpenHoursTests.place(leaver, app),
                day.getDayOfWeek(),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                leaver.account(),
                day.minusDays(30),
                null,
                Set.of());
        leaver.as(() -> app.getBean(OpenHoursTimes.class).add(hours));
        return hours;
    }

    private String publicly(OpenHours hours) throws Exception {
        String page = visitor.perform(get("/open/unna/hours").header("Accept-Language", "de"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        int begin = page.indexOf("Beispielhaus " + hours.place());
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    @Test
    void theAccountIsNotClosedBeforeSomebodyElseHoldsThem() throws Exception {
        OpenHours hours = hers();
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        String closure = "/accounts/" + leaver.account() + "/closure";
        String departure = "/departures/" + leaver.account();
        assertThat(leaver.see("/departure").body())
                .contains("Offene Sprechstunden, die sonst niemand hält: 1", "href=\"/appointments/open-hours\"");
        assertThat(admin.send(closure).redirect()).isEqualTo(departure);
        assertThat(admin.see(departure).body())
                .contains("Offene Sprechstunden, die sonst niemand hält: 1")
                .doesNotContain("href=\"/appointments/open-hours\"");
        leaver.send("/appointments/open-hours/" + hours.id() + "/end");
        assertThat(admin.send(closure).redirect()).isEqualTo("/accounts");
    }

    @Test
    void whereItIsClosedAllTheSameThePublicPageSaysThatNobodyIsThere() throws Exception {
        OpenHours hours = hers();
        assertThat(publicly(hours)).contains("Nächster Termin").doesNotContain("fällt die Sprechstunde aus");
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        assertThat(admin.send("/accounts/" + leaver.account() + "/closure", "confirmed", "yes")
                        .redirect())
                .isEqualTo("/accounts");
        assertThat(publicly(hours)).contains("fällt die Sprechstunde aus", "Zurzeit steht kein nächster Termin fest");
        String path = "/appointments/open-hours/" + hours.id() + "/" + day;
        assertThat(new CaseBench(app, "unna").see(path).body()).contains("arbeitet nicht mehr hier");
    }
}
