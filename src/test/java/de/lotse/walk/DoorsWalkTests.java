package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.intake.Seat;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** By hand through the doors without a form: open hours in Kamen, the registration office in Jülich, a warm handover and outreach in Herne. */
@LotseTest
class DoorsWalkTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final String SERVICE = "Beratungsstelle Beispielwald";

    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    @Test
    @Requirement({"IN-01", "AP-02"})
    void somebodyComesToTheOpenHourInKamenIsCalledByNumberAndBecomesACase() {
        bench.worker(Town.UNNA);
        CaseBench kamen = Seat.on(app, "unna", "kamen_cm");
        PlaceId place = openToday(kamen);
        Walk walk = bench.signedIn(kamen);
        try (Visit visit = walk.visit()) {
            walk.open("/appointments/queue?place=" + place);
            walk.choose("language", "ar").save();
            walk.says("Nummer");
            visit.isSoundInEveryLook();
            walk.press("button:has-text('Aufrufen')");
            walk.says("im Gespräch");
            walk.press("button:has-text('Gespräch')");
            assertThat(walk.page().textContent(".flash")).contains("ohne Namen gezählt");
            Arrival arrival = new Arrival(walk, Town.UNNA);
            arrival.register();
            arrival.declare("privacy_notice");
            arrival.declare("consent");
            arrival.openCase("");
            arrival.talk("Aus der offenen Sprechstunde, Anliegen geklärt.");
        }
    }

    /** An open hour at the Lüner Höhe that lasts the whole day, whichever day it is. */
    private PlaceId openToday(CaseBench worker) {
        return worker.as(() -> {
            PlaceId place = app.getBean(Places.class).all().stream()
                    .filter(one -> one.name().contains("Lüner Höhe"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            app.getBean(OpenHoursTimes.class)
                    .add(new OpenHours(
                            Uuids.next(),
                            place,
                            today.getDayOfWeek(),
                            LocalTime.of(0, 5),
                            LocalTime.of(23, 55),
                            worker.account(),
                            today.minusDays(7),
                            null,
                            Set.of()));
            return place;
        });
    }

    @Test
    @Requirement({"CON-05", "ORG-06"})
    void theRegistrationOfficeSendsSomebodyToJuelichWhoIsTakenOverReachedAndRegistered() {
        bench.worker(Town.DUEREN);
        CaseBench office = new CaseBench(app, "dueren", Role.AUTHORITY, "einwohnermeldeaemter");
        CaseBench juelich = Seat.on(app, "dueren", "stadt_juelich_cm_1");
        Walk desk = bench.signedIn(office);
        try (Visit visit = desk.visit()) {
            desk.open("/sending/referrals");
            visit.isSoundInEveryLook();
            desk.press("a[href*='REGISTRATION_OFFICE']");
            desk.write("family", "Meldebeispiel").write("given", "Olena").write("phone", "0000 00000");
            desk.choose("town", "juelich").choose("to", juelich.account().toString());
            visit.isSoundInEveryLook();
            desk.press(".quick-foot button.main");
            desk.says("Ohne Einverständnis wird nichts weitergegeben");
            desk.tickAll("agreed").save();
            desk.says("Olena Meldebeispiel");
        }
        Walk worker = bench.signedIn(juelich);
        try (Visit visit = worker.visit()) {
            worker.open("/").press("a:has-text('Meldebeispiel')");
            visit.isSoundInEveryLook();
            worker.press("button:has-text('Übernehmen')");
            worker.pick("kind", "TALKED")
                    .write("note", "Am Telefon, mit Sprachmittlung.")
                    .save();
            worker.press("button:has-text('Person anlegen')");
            assertThat(worker.page().url()).matches(".*/people/[0-9a-f-]{36}");
            visit.isSoundWideAndNarrow();
            worker.says("Meldebeispiel");
        }
        Walk again = bench.signedIn(office);
        try (Visit visit = again.visit()) {
            again.open("/sending/referrals").press("a:has-text('Meldebeispiel')");
            again.says("Übernommen");
            assertThat(visit.page().content()).doesNotContain("Sprachmittlung.");
        }
    }

    @Test
    @Requirement({"IN-14", "CON-03"})
    void aWarmHandoverInHerneNeedsTheReleaseThenTheTalkOfThreeThenTheAnswer() {
        Walk walk = bench.withCase(Town.HERNE);
        try (Visit visit = walk.visit()) {
            walk.tab("/cooperations/new");
            visit.isSoundInEveryLook();
            walk.pick("way", "WARM_HANDOVER").pick("direction", "TO_US").write("name", SERVICE);
            walk.choose("kind", "SERVICE").save();
            String cooperation = walk.page().url();
            walk.says("gemeinsames Gespräch steht aus");
            visit.isSoundInEveryLook();
            happens(walk, "MEETING", false);
            walk.press("a[href*='/releases/new?name=']");
            walk.tickAll("topics").tickAll("powers").tickAll("onPaper").save();
            walk.says(SERVICE);
            walk.page().navigate(cooperation);
            happens(walk, "MEETING", true);
            walk.says("Gespräch zu dritt");
            happens(walk, "FEEDBACK", true);
            walk.says("Rückmeldung an die andere Stelle");
            walk.tab("/releases").says("Gespräch zur Übergabe zu dritt");
        }
    }

    private static void happens(Walk walk, String what, boolean may) {
        walk.pick("what", what).write("note", "Alle drei saßen zusammen.");
        walk.press(".quick-foot button.main");
        assertThat(walk.page().locator(".problems").count()).isEqualTo(may ? 0 : 1);
    }

    @Test
    @Requirement({"IN-01", "CW-13a", "CON-01a"})
    void outreachInHerneIsLeftForCountedWithoutNamesAndBecomesACase() {
        bench.worker(Town.HERNE);
        Walk walk = bench.signedIn(Town.HERNE);
        try (Visit visit = walk.visit()) {
            walk.open("/visits")
                    .choose("place", "other")
                    .write("where", "Treffpunkt Musterplatz")
                    .write("back", "23:59")
                    .write("phone", "0000 00000");
            walk.page().locator("main select[name=watcher]").selectOption(new SelectOption().setIndex(1));
            walk.save();
            walk.says("Treffpunkt Musterplatz");
            walk.open("/tally").pick("kind", "outreach").pickFirst("lifeAreas");
            visit.isSoundInEveryLook();
            walk.save();
            Arrival arrival = new Arrival(walk, Town.HERNE);
            arrival.register();
            arrival.declare("privacy_notice");
            arrival.declare("consent");
            walk.tab("/case").pick("accessRoute", "outreach").save();
            walk.opened(walk.page().url());
            walk.open("/contacts/new?case=" + walk.file().substring(walk.file().lastIndexOf('/') + 1))
                    .pick("kind", "outreach")
                    .write("note", "Am Musterplatz angesprochen, will Beratung.")
                    .save();
            walk.says("Am Musterplatz angesprochen");
            walk.open("/visits").press("button:has-text('Ich bin zurück')");
        }
    }
}
