package de.lotse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.appointments.PublicHoliday;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.casework.CaseBench;
import de.lotse.casework.IntakeConcept;
import de.lotse.consent.Issuers;
import de.lotse.intake.request.Requests;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.tenancy.PublishConcept;
import de.lotse.tenancy.profile.ShippedConcepts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Doors combine by the profile alone: a sixth, invented municipality has those of two concepts, the five only their own. */
@LotseTest
@Requirement({"IN-01", "IN-13"})
class DoorsTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    ApplicationContext app;

    @Test
    void aMunicipalityWithTheFormOfOneConceptAndTheSlipOfAnotherHasBoth() throws Exception {
        MunicipalityId sixth = InventedMunicipality.of(app, "99193", "muenster");
        PublishConcept.Outcome published =
                InventedMunicipality.publish(app, sixth, "muenster", DoorsTests::withSlipLevelsAndRegistrationOffice);
        assertThat(published).isInstanceOf(PublishConcept.Outcome.Published.class);
        CaseBench worker = new CaseBench(app, sixth);

        IntakeConcept intake = worker.as(() -> app.getBean(Concepts.class).section(IntakeConcept.class));
        assertThat(intake.requestForm()).isNotNull();
        assertThat(intake.clearing()).isNotNull();
        assertThat(List.of("abh_slip", "walk_in", "open_hours")).allMatch(intake::opens);

        String start = worker.see("/referrals").body();
        assertThat(start).contains("href=\"/referrals\"", "source=REGISTRATION_OFFICE", "source=REPORT");
        for (String path : List.of("/slips", "/newcomers", "/newcomers/new", "/referrals/new?source=REPORT")) {
            assertThat(worker.see(path).status()).as(path).isEqualTo(200);
        }
        clearingAndQueueStandTogether(new CaseBench(app, sixth, Role.CLEARING));
    }

    /** Somebody asks by the form of the one concept, somebody else walks in by the open hours of the others, and one team sees both. */
    private void clearingAndQueueStandTogether(CaseBench team) throws Exception {
        RequestBench outside = new RequestBench(app, "muster-99193");
        assertThat(outside.see("").status()).isEqualTo(200);
        String code = outside.request();
        UUID request = team.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        PlaceId place = openToday(team);
        CaseBench.Answer hours = team.see("/open/muster-99193/hours");
        assertThat(hours.status()).isEqualTo(200);
        assertThat(hours.body()).contains("Beispielhaus Sechste");
        CaseBench.Answer came = team.send(
                "/appointments/queue", "id", Uuids.next().toString(), "place", place.toString(), "language", "ar");
        assertThat(came.status())
                .as("closed on public holidays only")
                .isEqualTo(PublicHoliday.on(LocalDate.now(BERLIN)).isPresent() ? 422 : 302);
        CaseBench.Answer board = team.see("/requests");
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.body()).contains("href=\"/requests/" + request, "href=\"/appointments/queue\"");
        CaseBench.Answer queue = team.see("/appointments/queue");
        assertThat(queue.status()).isEqualTo(200);
        assertThat(queue.body()).contains("Sprechstunde heute", "href=\"/requests\"");
    }

    private PlaceId openToday(CaseBench team) {
        PlaceId place = new PlaceId(Uuids.next());
        LocalDate today = LocalDate.now(BERLIN);
        team.as(() -> {
            app.getBean(Places.class)
                    .save(new Place(
                            place,
                            null,
                            "Beispielhaus Sechste",
                            null,
                            Place.Kind.EXTERNAL,
                            null,
                            null,
                            null,
                            null,
                            "Musterweg 6, 00000 Musterstadt",
                            null,
                            0));
            return app.getBean(OpenHoursTimes.class)
                    .add(new OpenHours(
                            Uuids.next(),
                            place,
                            today.getDayOfWeek(),
                            LocalTime.of(0, 0),
                            LocalTime.of(23, 59),
                            null,
                            today.minusDays(30),
                            null,
                            Set.of()));
        });
        return place;
    }

    @ParameterizedTest
    @CsvSource({
        "unna, abh_cm_1, true, true, false, false, false",
        "herne, , true, false, false, false, false",
        "muenster, , false, false, false, false, false",
        "dueren, stadt_juelich_cm_1, true, false, false, true, false",
        "ennepe-ruhr, witten_cm_2022, true, false, true, false, true"
    })
    void theFiveHaveOnlyTheirOwn(
            String municipality,
            @Nullable String post,
            boolean passesOn,
            boolean slip,
            boolean newcomers,
            boolean registrationOffice,
            boolean reports)
            throws Exception {
        CaseBench worker = post == null ? new CaseBench(app, municipality) : Seat.on(app, municipality, post);
        String menu = worker.see("/").body();
        assertThat(menu.contains("href=\"/referrals\"")).isEqualTo(passesOn);
        assertThat(menu.contains("href=\"/slips\"")).isEqualTo(slip);
        assertThat(menu.contains("href=\"/newcomers\"")).isEqualTo(newcomers);
        String start = worker.see("/referrals").body();
        assertThat(start.contains("source=REGISTRATION_OFFICE")).isEqualTo(registrationOffice);
        assertThat(start.contains("source=REPORT")).isEqualTo(reports);
        for (String path : List.of("/referrals", "/referrals/new", "/responsible")) {
            assertThat(worker.see(path).status()).as(path).isEqualTo(passesOn ? 200 : 404);
        }
        assertThat(worker.see("/slips").status()).isEqualTo(slip ? 200 : 404);
        assertThat(worker.see("/newcomers").status()).isEqualTo(newcomers ? 200 : 404);
        CaseBench office = new CaseBench(app, municipality, Role.AUTHORITY);
        assertThat(office.see("/sending/slips").status()).isEqualTo(slip ? 200 : 404);
        assertThat(office.see("/sending/referrals").status())
                .as("each but Münster has the door for partners")
                .isEqualTo(passesOn ? 200 : 404);
    }

    @Test
    void slipsAndNewcomersStandInTheMenuOfThoseTheyComeTo() throws Exception {
        assertThat(Seat.on(app, "unna", "umwelt_werkstatt_cm").see("/").body())
                .as("competent for Lünen, whose authority has nobody who consults")
                .contains("href=\"/slips\"");
        assertThat(Seat.on(app, "unna", "schwerte_cm").see("/").body()).doesNotContain("href=\"/slips\"");
        assertThat(new CaseBench(app, "unna").see("/").body()).doesNotContain("href=\"/slips\"");
        assertThat(new CaseBench(app, "ennepe-ruhr").see("/").body()).doesNotContain("href=\"/newcomers\"");
    }

    @Test
    @Requirement("CON-06")
    void theRegistrationOfficesPaperComesInTheLanguagesOfThePapers() throws Exception {
        CaseBench juelich = Seat.on(app, "dueren", "stadt_juelich_cm_1");
        assertThat(juelich.see("/referrals").body()).contains("consent.pdf?lang=uk", "consent.pdf?lang=ar");
        juelich.as(() -> {
            app.getBean(Issuers.class)
                    .save(
                            null,
                            new Issuers.Details(
                                    "Musterplatz 1, 00000 Musterstadt",
                                    "Telefon 0000 00000",
                                    "datenschutz@muster.example",
                                    "Eigenes Rechenzentrum",
                                    "Beschwerdestelle, Musterstadt"));
            return null;
        });
        CaseBench.Answer paper = juelich.see("/referrals/consent.pdf?lang=uk");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.content(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(new CaseBench(app, "unna").see("/referrals/consent.pdf").status())
                .isEqualTo(404);
    }

    /** Münster's own intake, with the levels of Ennepe-Ruhr, the slip of Unna and Düren's paper for the registration office. */
    private static String withSlipLevelsAndRegistrationOffice(String muenster) {
        String levels = part("ennepe-ruhr", "levels");
        String slip = part("unna", "slip");
        String more = "    doors:\n" + door("abh_slip") + door("walk_in") + door("open_hours") + door("report");
        String paper = line("dueren", "key: registration_office_consent");
        return muenster.replaceFirst("(?m)^ {4}levels: null\n", "")
                .replaceFirst("(?m)^ {4}doors:\n", Matcher.quoteReplacement(more))
                .replaceFirst("(?m)^ {4}requestForm:\n", Matcher.quoteReplacement(levels + slip + "    requestForm:\n"))
                .replaceFirst("(?m)^ {4}papers:\n", Matcher.quoteReplacement("    papers:\n" + paper));
    }

    private static String door(String key) {
        return "      - {key: " + key + ", label: {de: Tür, en: Door}, rule: Probe, source: Probe}\n";
    }

    /** A part of the intake section with everything below it. */
    private static String part(String concept, String key) {
        Matcher found = Pattern.compile("(?m)^ {4}" + key + ":\\n(?: {5,}.*\\n| *#.*\\n)+")
                .matcher(ShippedConcepts.text(concept).sections());
        assertThat(found.find()).as(key + " of " + concept).isTrue();
        return found.group();
    }

    private static String line(String concept, String containing) {
        return ShippedConcepts.text(concept)
                        .sections()
                        .lines()
                        .filter(line -> line.contains(containing))
                        .findFirst()
                        .orElseThrow()
                + "\n";
    }
}
