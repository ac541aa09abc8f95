package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.With;
import de.lotse.appointments.WorkingDays;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was entrusted stays where it belongs, by hand: nothing without a reason, nobody who is kept out, nothing after a withdrawal. */
@LotseTest
class ConfidenceWalkTests {
    private static final String SERVICE = "Beratungsstelle Beispiel";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    private CaseBench unna() {
        bench.worker(Town.UNNA);
        return new CaseBench(app, "unna");
    }

    private Walk at(CaseBench worker, CaseId id) {
        Walk walk = bench.signedIn(worker);
        walk.opened(bench.base() + "/cases/" + id);
        return walk;
    }

    @Test
    @Requirement({"CON-03", "CON-03a"})
    void whatLeavesWithoutAReleaseNeedsItsOwnReasonAndStandsInTheListOfTheClient() throws IOException {
        CaseBench worker = unna();
        CaseId id = worker.open("luenen", null, null);
        PersonId client = worker.find(id).mainPerson();
        Walk walk = at(worker, id);
        try (Visit visit = walk.visit()) {
            walk.tab("/disclosures/new")
                    .write("name", "Jugendamt Musterstadt")
                    .choose("kind", "AUTHORITY")
                    .pick("channel", "PHONE")
                    .write("what", "Dass das Kind in Gefahr ist");
            refused(walk, "Für Jugendamt Musterstadt gibt es keine Entbindung");
            visit.isSoundWideAndNarrow();
            refused(walk.choose("basis", "CHILD_PROTECTION"), "Grund, wenn ohne Entbindung");
            assertThat(left(worker, client)).as("nothing left yet").isEmpty();
            walk.write("reason", "Das Kind ist verletzt, die Leitung ist hinzugezogen.")
                    .save();
            walk.says("Jugendamt Musterstadt", "Ohne Entbindung", "Kindeswohl in Gefahr (§ 4 KKG)");
            assertThat(left(worker, client)).singleElement().satisfies(one -> {
                assertThat(one.basis()).isEqualTo(Disclosure.Basis.CHILD_PROTECTION);
                assertThat(one.reason()).contains("die Leitung ist hinzugezogen");
                assertThat(one.releases()).isEmpty();
                assertThat(one.by()).isEqualTo(worker.account());
            });
            assertThat(Printed.text(walk, "/disclosures.pdf"))
                    .contains("Hanan Mithal", "Jugendamt Musterstadt", "am Telefon")
                    .contains("Dass das Kind in Gefahr ist", "Kindeswohl in Gefahr (§ 4 KKG)");
        }
    }

    private static void refused(Walk walk, String says) {
        walk.press(".quick-foot button.main");
        assertThat(walk.page().locator(".problems").innerText()).contains(says);
        assertThat(walk.page().inputValue("main [name=what]")).isEqualTo("Dass das Kind in Gefahr ist");
    }

    private List<Disclosure> left(CaseBench worker, PersonId about) {
        return worker.as(() -> app.getBean(Disclosures.class).of(about));
    }

    @Test
    @Requirement("ACC-06")
    void whoeverIsKeptOutFindsNothingAtHerBrowserAnyMoreAndSavesNothing() {
        CaseBench worker = unna();
        CaseId id = worker.open("luenen", null, null);
        CaseBench relative = new CaseBench(app, "unna");
        worker.as(() -> app.getBean(Grants.class).give(id, relative.account(), Grant.Reason.TANDEM, null, null));
        Walk keeping = at(worker, id);
        Walk kept = at(relative, id);
        try (Visit first = keeping.visit();
                Visit second = kept.visit()) {
            kept.tab("").says("Hanan Mithal");
            kept.open("/contacts/new?case=" + id).pickFirst("kind").write("note", "Vorher angefangen");

            keeping.tab("/grants").says("Tandem");
            keeping.choose("account", relative.account().toString())
                    .pick("kind", "RELATIVE")
                    .write("note", "Schwester der Klientin");
            keeping.press("form[action$='/exclusions'] button");
            keeping.says("verwandt oder befreundet", "Schwester der Klientin", "Ausschluss aufheben");
            first.isSoundWideAndNarrow();

            Page page = second.page();
            Visit.leave(page, () -> page.locator(".quick-foot button.main").click());
            assertThat(page.content()).doesNotContain("Mithal", "Schwester", "usgeschlossen");
            assertThat(worker.count("casework_contact", id)).isZero();
            assertThat(page.navigate(kept.file()).status()).isEqualTo(404);
            for (String path : List.of("/", "/cases", "/search?q=Mithal")) {
                assertThat(kept.open(path).text()).as(path).doesNotContain("Hanan", "usgeschlossen");
            }
        }
    }

    @Test
    @Requirement({"CON-02", "CON-03a"})
    void aWithdrawnConsentStopsWhatIsPlannedAndTheListSaysWhatWent() throws IOException {
        CaseBench worker = unna();
        CaseId id = worker.open("luenen", null, null);
        PersonId client = worker.find(id).mainPerson();
        Planned planned = plan(worker, id, client);
        Walk walk = at(worker, id);
        try (Visit visit = walk.visit()) {
            walk.open("/people/" + client + "/consent").press("a[href$='/consent/withdrawal']");
            walk.write("note", "Am Telefon").save();
            assertThat(walk.page().locator(".flash").innerText()).contains("Der Widerruf ist festgehalten");
            walk.says("Einwilligung widerrufen am");
            visit.isSoundWideAndNarrow();
            walk.tab("/linking").says("gescheitert", SERVICE);
            walk.tab("/appointments").says("abgesagt");
            walk.tab("/releases").says("widerrufen am", "Stand der Bewerbung");
            visit.isSoundWideAndNarrow();
            assertThat(Printed.text(walk, "/disclosures.pdf")).contains(SERVICE, "im Gespräch", "Stand der Bewerbung");
            walk.tab("").says("Die Einwilligung wurde am");
        }
        stopped(worker, client, planned);
    }

    /** A linkage and an appointment that are still to come. */
    private record Planned(CaseId id, UUID linkage, UUID appointment) {}

    private Planned plan(CaseBench worker, CaseId id, PersonId client) {
        Recipient service = new Recipient(Recipient.Kind.SERVICE, null, SERVICE);
        GivenReleases.of(app, worker, client).to(service, List.of("work"), Release.Power.MAY_INFORM);
        UUID linkage = Uuids.next();
        UUID appointment = Uuids.next();
        With hers = new With.OfCase(id, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
        BookAppointment.Command booking = BookAppointment.Command.of(
                appointment,
                worker.account(),
                WorkingDays.next(today.plusDays(1)).atTime(10, 0),
                60,
                Appointment.Kind.TALK,
                hers);
        worker.<@Nullable Object>as(() -> {
            app.getBean(Disclosures.class).disclose(talked(id, client, service));
            app.getBean(LinkOffer.class)
                    .link(new LinkOffer.Command(
                            id, linkage, null, null, SERVICE, Linkage.Accompaniment.NONE, today, null));
            return app.getBean(BookAppointment.class).book(booking);
        });
        return new Planned(id, linkage, appointment);
    }

    private static Disclosures.Command talked(CaseId id, PersonId client, Recipient service) {
        return new Disclosures.Command(
                Uuids.next(),
                client,
                id,
                service,
                Disclosure.Channel.TALK,
                List.of("work"),
                "Stand der Bewerbung",
                null);
    }

    private void stopped(CaseBench worker, PersonId client, Planned planned) {
        Linkage linkage = worker.as(() -> app.getBean(Linkages.class)
                .find(planned.id(), planned.linkage())
                .orElseThrow());
        assertThat(linkage.state()).isEqualTo(Linkage.State.FAILED);
        assertThat(linkage.history().getFirst().failure()).isEqualTo(Linkage.Failure.CONSENT_WITHDRAWN);
        assertThat(worker.as(() -> app.getBean(Appointments.class)
                        .find(planned.appointment())
                        .orElseThrow()
                        .state()))
                .isEqualTo(Appointment.State.CANCELLED);
        assertThat(worker.as(() -> app.getBean(Releases.class).of(client)))
                .singleElement()
                .satisfies(one -> assertThat(one.revokedOn()).isEqualTo(today));
        assertThat(worker.find(planned.id()).writable()).isFalse();
    }
}
