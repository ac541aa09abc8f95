package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The feed says when a worker is busy and nothing about anybody. */
@LotseTest
class FeedTests {
    private static final Pattern ADDRESS = Pattern.compile("/open/unna/calendar/([A-Za-z0-9_-]{43})");

    @Autowired
    ApplicationContext app;

    @Autowired
    MockMvc visitor;

    private MockHttpServletResponse read(String path) throws Exception {
        return visitor.perform(get(path)).andReturn().getResponse();
    }

    private static String address(CaseBench worker) throws Exception {
        worker.send("/appointments/feed", "id", Uuids.next().toString());
        Matcher found = ADDRESS.matcher(worker.see("/appointments/feed").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    @Requirement("AP-03")
    void theFeedContainsNoPersonalData() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId id = worker.open("kamen", null, null);
        LocalDate day = WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(1));
        With with = new With.OfCase(id, new With.Meeting("ar", With.Interpreter.NEEDED, "bringt den Bescheid mit"));
        BookAppointment.Command command = BookAppointment.Command.of(
                Uuids.next(), worker.account(), day.atTime(10, 0), 60, Appointment.Kind.VISIT, with);
        worker.as(() -> app.getBean(BookAppointment.class).book(command));

        MockHttpServletResponse feed = read(address(worker));
        assertThat(feed.getStatus()).isEqualTo(200);
        assertThat(feed.getContentType()).startsWith("text/calendar");
        String text = feed.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).contains("BEGIN:VEVENT", "SUMMARY:Termin", "LOCATION:Außer Haus", "DTSTART:");
        assertThat(text)
                .doesNotContain(
                        "Mithal",
                        "Hanan",
                        "Beispiel",
                        "Bescheid",
                        "Arab",
                        "Kamen",
                        id.toString(),
                        command.id().toString(),
                        worker.account().toString());
        assertThat(text.lines().map(line -> line.split("[:;]", 2)[0]).distinct())
                .containsExactlyInAnyOrder(
                        "BEGIN",
                        "VERSION",
                        "PRODID",
                        "CALSCALE",
                        "X-WR-CALNAME",
                        "REFRESH-INTERVAL",
                        "UID",
                        "DTSTAMP",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "LOCATION",
                        "CLASS",
                        "END");
    }

    @Test
    @Requirement("AP-03")
    void aRevokedOrGuessedAddressAndOneOfAnotherMunicipalityAnswerAsIfThereWereNothing() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        new CaseBench(app, "herne");
        String address = address(worker);
        assertThat(address(worker)).as("one each").isEqualTo(address);
        assertThat(read(address.replace("/unna/", "/herne/")).getStatus()).isEqualTo(404);
        assertThat(read(address + "x").getStatus()).isEqualTo(404);
        assertThat(read("/open/nirgendwo/calendar/abc").getStatus()).isEqualTo(404);
        worker.send("/appointments/feed/revocation");
        assertThat(read(address).getStatus()).isEqualTo(404);
        assertThat(address(worker)).isNotEqualTo(address);
    }

    @Test
    @Requirement("AP-03")
    void theFeedOfAWorkerWhoIsGoneEnds() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        String address = address(worker);
        worker.as(() -> worker.sql("update access_account set disabled_at = now() where account_id = ?")
                .param(worker.account().value())
                .update());
        assertThat(read(address).getStatus()).isEqualTo(404);
    }
}
