package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Open hours: the next date is public, who is expected learns what falls out, and the queue knows numbers only. */
@LotseTest
class OpenHoursTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);

    @Autowired
    ApplicationContext app;

    @Autowired
    MockMvc visitor;

    static PlaceId place(CaseBench worker, ApplicationContext app) {
        return place(worker, app, Place.Kind.EXTERNAL);
    }

    private static PlaceId place(CaseBench worker, ApplicationContext app, Place.Kind kind) {
        PlaceId id = new PlaceId(Uuids.next());
        worker.as(() -> app.getBean(Places.class)
                .save(new Place(
                        id,
                        null,
                        "Beispielhaus " + id,
                        null,
                        kind,
                        null,
                        null,
                        null,
                        null,
                        "Musterweg 1, 00000 Musterstadt",
                        null,
                        0)));
        return id;
    }

    private OpenHours hours(CaseBench worker, DayOfWeek day) {
        return hours(worker, app, day);
    }

    static OpenHours hours(CaseBench worker, ApplicationContext app, DayOfWeek day) {
        OpenHours hours = new OpenHours(
                Uuids.next(),
                place(worker, app),
                day,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                null,
                LocalDate.now(LocalTimes.BERLIN).minusDays(30),
                null,
                Set.of());
        worker.as(() -> app.getBean(OpenHoursTimes.class).add(hours));
        return hours;
    }

    private String publicPage(String municipality) throws Exception {
        return visitor.perform(get("/open/" + municipality + "/hours").header("Accept-Language", "de"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @Requirement("AP-02")
    void aHolidayAndACancelledDateAreNoNextDate() {
        OpenHours mondays = new OpenHours(
                Uuids.next(),
                new PlaceId(Uuids.next()),
                DayOfWeek.MONDAY,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                null,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 6, 15),
                Set.of(LocalDate.of(2027, 5, 24)));
        assertThat(mondays.next(LocalDate.of(2027, 5, 11).atStartOfDay()))
                .as("Whit Monday, then a cancelled one")
                .contains(LocalDate.of(2027, 5, 31));
        assertThat(mondays.next(LocalDate.of(2027, 6, 15).atStartOfDay())).isEmpty();
        assertThat(mondays.held(LocalDate.of(2027, 5, 17))).isFalse();
    }

    @Test
    @Requirement("AP-02")
    void aCancellationReachesThePublicPageAndThoseWhoAreExpected() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId id = worker.open("kamen", null, null);
        OpenHours hours = hours(worker, today.plusDays(3).getDayOfWeek());
        LocalDate date = hours.next(today.plusDays(1).atStartOfDay()).orElseThrow();
        String path = "/appointments/open-hours/" + hours.id() + "/" + date;
        assertThat(worker.send(path + "/expected", "case", id.toString()).status())
                .isEqualTo(302);
        assertThat(worker.see(path).body()).contains("Hanan Mithal", "keine Telefonnummer");
        worker.send(path + "/cancellation");
        assertThat(worker.see("/").body()).contains("fällt aus, bitte Bescheid sagen");
        assertThat(publicPage("unna"))
                .contains(
                        "Beispielhaus " + hours.place(),
                        "fällt die Sprechstunde aus",
                        "Nächster Termin",
                        "openstreetmap.org")
                .doesNotContain("Mithal");
        worker.send(path + "/told/" + id);
        assertThat(worker.see("/").body()).doesNotContain("fällt aus, bitte Bescheid sagen");
        assertThat(worker.see(path).body()).contains("weiß Bescheid");
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.see(path).body()).doesNotContain("Mithal");
        assertThat(colleague.send(path + "/told/" + id).status()).isEqualTo(404);
    }

    @Test
    @Requirement("AP-02")
    void whoeverGoesBackAndChoosesSomebodyElseExpectsBothAndNobodyTwice() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId one = worker.open("kamen", null, null);
        CaseId other = worker.open("kamen", null, null);
        OpenHours hours = hours(worker, today.plusDays(3).getDayOfWeek());
        LocalDate date = hours.next(today.plusDays(1).atStartOfDay()).orElseThrow();
        for (CaseId id : List.of(one, one, other)) {
            assertThat(worker.send(
                                    "/appointments/open-hours/" + hours.id() + "/" + date + "/expected",
                                    "case",
                                    id.toString())
                            .status())
                    .isEqualTo(302);
        }
        assertThat(worker.count("appointments_expected", one)).isOne();
        assertThat(worker.count("appointments_expected", other)).isOne();
    }

    @Test
    @Requirement({"AP-02", "CON-01a"})
    void theQueueKnowsNumbersAndCountsTalksWithoutNames() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        LocalDate held = WorkingDays.next(today);
        OpenHours hours = hours(worker, held.getDayOfWeek());
        UUID first = Uuids.next();
        UUID second = Uuids.next();
        String path = "/appointments/queue?place=" + hours.place();
        TestClock.on(held, () -> {
            for (UUID id : new UUID[] {first, first, second}) {
                assertThat(arrive(worker, hours, id).status()).isEqualTo(302);
            }
            assertThat(worker.see(path).body()).contains("2 Personen sind da", "Arabisch");
            worker.send("/appointments/queue/" + first + "/call");
            assertThat(worker.see(path).body()).contains("im Gespräch");
            worker.send("/appointments/queue/" + first + "/done", "outcome", "TALK");
            worker.send("/appointments/queue/" + first + "/done", "outcome", "LEFT");
            assertThat(worker.see(path).body())
                    .contains("Eine Person ist da", "Gespräch: 1")
                    .doesNotContain("Gegangen: 1");
            return true;
        });
        assertThat(worker.<Integer>as(() -> worker.sql("select count(*) from consent_tally where tally_id = ?")
                        .param(first)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    static Answer arrive(CaseBench worker, OpenHours hours, UUID id) throws Exception {
        return worker.send(
                "/appointments/queue",
                "id",
                id.toString(),
                "place",
                hours.place().toString(),
                "language",
                "ar",
                "need",
                "housing");
    }

    @Test
    @Requirement("AP-02")
    void nobodyIsTakenInOnAPublicHoliday() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        OpenHours mondays = hours(worker, DayOfWeek.MONDAY);
        assertThat(TestClock.on(LocalDate.of(2027, 5, 17), () -> arrive(worker, mondays, Uuids.next()))
                        .body())
                .contains("Heute ist hier keine Sprechstunde");
    }

    @Test
    @Requirement({"AP-01", "AP-02"})
    void whoGetsAnAppointmentFromTheQueueFindsTheFormFilledInAndANoteAsksForItsCase() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId id = worker.open("kamen", null, null);
        LocalDate held = WorkingDays.next(today);
        OpenHours hours = hours(worker, held.getDayOfWeek());
        UUID arrival = Uuids.next();
        String form = TestClock.on(held, () -> {
            arrive(worker, hours, arrival);
            Answer done = worker.send("/appointments/queue/" + arrival + "/done", "outcome", "APPOINTMENT");
            assertThat(done.redirect()).isEqualTo("/appointments/new?arrival=" + arrival);
            return worker.see("/appointments/new?arrival=" + arrival).body();
        });
        assertThat(form)
                .contains("Nummer 1: Wohnen", "value=\"ar\" selected", "value=\"" + hours.place() + "\" selected")
                .contains("value=\"" + id + "\"", "value=\"FIRST\" checked", "Zuerst die Person aufnehmen");
    }

    @Test
    @Requirement("AP-02")
    void nobodyIsTakenInWhereNoOpenHourIsHeldToday() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        OpenHours tomorrow = hours(worker, today.plusDays(1).getDayOfWeek());
        Answer refused = worker.send(
                "/appointments/queue",
                "id",
                Uuids.next().toString(),
                "place",
                tomorrow.place().toString());
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    @Requirement("AP-02")
    void whereTheConceptHasNoOpenHoursThereIsNoPageOfThem() throws Exception {
        CaseBench worker = new CaseBench(app, "muenster");
        assertThat(worker.see("/appointments/queue").status()).isEqualTo(404);
        assertThat(worker.see("/appointments/open-hours").status()).isEqualTo(404);
        assertThat(worker.see("/appointments").body()).doesNotContain("/appointments/queue");
        assertThat(visitor.perform(get("/open/muenster/hours"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @Requirement("AP-02")
    void aDoubleClickEndsThemOnce() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        OpenHours mondays = hours(worker, DayOfWeek.MONDAY);
        for (int click = 0; click < 2; click++) {
            assertThat(worker.send("/appointments/open-hours/" + mondays.id() + "/end")
                            .redirect())
                    .isEqualTo("/appointments/open-hours");
        }
        assertThat(worker.<Integer>as(() -> worker.sql(
                                "select count(*) from audit_entry where action = 'open-hours-ended' and subject_id = ?")
                        .param(mondays.id())
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    @Test
    @Requirement({"AP-01", "AP-02"})
    void nobodysHomeIsOfferedWhereAppointmentsAreBookedAndOpenHoursArranged() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PlaceId house = place(worker, app);
        PlaceId home = place(worker, app, Place.Kind.HOUSEHOLD);
        for (String path : List.of("/appointments/new", "/appointments/open-hours")) {
            assertThat(worker.see(path).body())
                    .as(path)
                    .contains("value=\"" + house + "\"", "value=\"" + worker.account() + "\"")
                    .doesNotContain(home.toString());
        }
    }

    @Test
    void timesThatMakeNoSenseAreSaidAtTheirField() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PlaceId place = place(worker, app);
        Answer refused = worker.send(
                "/appointments/open-hours",
                "id",
                Uuids.next().toString(),
                "place",
                place.toString(),
                "day",
                "2",
                "from",
                "12:00",
                "until",
                "9:00",
                "since",
                today.minusDays(1).toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("f-until-error", "f-since-error");
    }
}
