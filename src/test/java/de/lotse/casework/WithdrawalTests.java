package de.lotse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.casework.linking.MoveLinkage;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.PersonPapers;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.consent.WithdrawConsent;
import de.lotse.documents.VeraPdf;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A withdrawn consent stops everything in the cases of the person but reading and closing. */
@LotseTest
class WithdrawalTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final String REFUSED = "Die Einwilligung ist widerrufen";

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench worker;
    private CaseId id = CaseId.next();

    @BeforeEach
    void aCaseInWork() {
        worker = new CaseBench(app, "unna");
        id = bench().open(null, null, null);
    }

    private CaseBench bench() {
        return java.util.Objects.requireNonNull(worker);
    }

    @Test
    @Requirement("CON-02")
    void nothingIsWrittenAnyMoreAndThePageSaysWhatIsStillPossible() throws Exception {
        withdraw();
        String file = "/cases/" + id;
        String now = today.toString();
        assertThat(bench().send(file + "/screening", "id", Uuids.next().toString(), "talkOn", now)
                        .body())
                .contains(REFUSED);
        assertThat(bench().send(
                                file + "/assessment",
                                "id",
                                Uuids.next().toString(),
                                "assessment",
                                Uuids.next().toString(),
                                "assessedOn",
                                now)
                        .body())
                .contains(REFUSED);
        assertThat(bench().send(
                                "/contacts",
                                "id",
                                Uuids.next().toString(),
                                "case",
                                id.toString(),
                                "kind",
                                "office",
                                "outcome",
                                "HELD",
                                "on",
                                now)
                        .body())
                .contains(REFUSED);
        assertThat(bench().send(
                                file + "/linking",
                                "id",
                                Uuids.next().toString(),
                                "service",
                                "Sprachcafé",
                                "accompaniment",
                                "NONE",
                                "on",
                                now)
                        .body())
                .contains(REFUSED);
        assertThat(bench().see(file + "/plan/edit").redirect()).isEqualTo(file + "/plan");
        for (String table :
                List.of("casework_screening", "casework_assessment", "casework_contact", "casework_linkage")) {
            assertThat(bench().count(table, id)).as(table).isZero();
        }
        assertThat(bench().see(file).body())
                .contains("Die Einwilligung wurde am", file + "/closure?reason=consent_withdrawn");
    }

    @Test
    @Requirement({"CON-02", "CW-01"})
    void aPhaseIsEnteredNoMoreExceptTheLast() {
        withdraw();
        EnterPhase enter = app.getBean(EnterPhase.class);
        assertThat(bench().as(() -> enter.enter(id, "assessment", null))).isEqualTo(EnterPhase.Outcome.STOPPED);
        String last = bench().as(() -> app.getBean(de.lotse.tenancy.Concepts.class)
                .section(CaseworkConcept.class)
                .phaseOf(CaseworkConcept.Phase.Kind.CLOSURE)
                .orElseThrow()
                .key());
        assertThat(bench().as(() -> enter.enter(id, last, null))).isEqualTo(EnterPhase.Outcome.ENTERED);
    }

    @Test
    @Requirement({"CON-02", "CON-03a"})
    void releasesEndAndPlannedLinkagesStopWhatBeganGoesOn() {
        release(List.of("work"));
        UUID planned = link("Sprachcafé Beispiel");
        UUID begun = link("Sportverein Beispiel");
        move(begun, Linkage.State.STARTED, null);
        withdraw();
        Linkages linkages = app.getBean(Linkages.class);
        Linkage stopped = bench().as(() -> linkages.find(id, planned).orElseThrow());
        assertThat(stopped.state()).isEqualTo(Linkage.State.FAILED);
        assertThat(stopped.history().getFirst().failure()).isEqualTo(Linkage.Failure.CONSENT_WITHDRAWN);
        assertThat(bench().as(() -> linkages.find(id, begun).orElseThrow().state()))
                .isEqualTo(Linkage.State.STARTED);
        assertThat(bench().as(() -> app.getBean(Releases.class).of(person())))
                .allMatch(release -> release.revokedOn() != null);
        assertThat(give(List.of())).isInstanceOf(GiveRelease.Outcome.ConsentWithdrawn.class);
    }

    @Test
    @Requirement("CON-02")
    void theCaseStandsFirstOnTodayWithTheConceptsReason() throws Exception {
        assertThat(bench().see("/").body()).doesNotContain("Fall beenden (1)");
        withdraw();
        assertThat(bench().see("/").body())
                .contains("Einwilligung widerrufen: Fall beenden (1)", "Verarbeitung beenden", "Art. 7 Abs. 3 DSGVO");
        assertThat(bench().see("/cases?view=attention").body()).contains("Einwilligung widerrufen");
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    @Requirement({"CON-02", "CON-06"})
    void theWithdrawalIsPrintedAndANewConsentLetsTheWorkGoOn() throws Exception {
        PersonId person = person();
        String paper = "/people/" + person + "/papers/withdrawal.pdf";
        assertThat(bench().see(paper).status()).isEqualTo(404);
        withdraw();
        assertThat(bench().see("/people/" + person + "/consent").body())
                .contains("Bestätigung des Widerrufs", "/papers/withdrawal.pdf?lang=de");
        assertThat(text(bench().see(paper).content()))
                .contains("Bestätigung: Widerruf der Einwilligung", "Widerrufen am", PersonPapers.DAY.format(today))
                .doesNotContain("Confirmation");
        byte[] english = bench().see(paper + "?lang=en").content();
        VeraPdf.isAccessibleAndArchivable(english);
        assertThat(text(english)).contains("Widerruf der Einwilligung", "Confirmation: withdrawal of consent");
        bench().as(() ->
                app.getBean(Declare.class).declare(Declare.Command.onPaper(person, DeclarationKind.CONSENT, today)));
        assertThat(bench().find(id).writable()).isTrue();
    }

    @Test
    @Requirement({"CON-03", "CW-06"})
    void dataGoWithALinkageOnlyUnderAReleaseWhichIsNamedWhenItIsMissing() throws Exception {
        UUID linkage = link("Beratungsstelle Beispiel");
        MoveLinkage.Passed passed = new MoveLinkage.Passed(
                bench().find(id).mainPerson(),
                de.lotse.consent.Disclosure.Channel.PHONE,
                List.of("work"),
                "Name und Stand der Bewerbung");
        assertThat(move(linkage, Linkage.State.CONTACTED, passed))
                .isInstanceOf(MoveLinkage.Outcome.ReleaseMissing.class);
        assertThat(bench().count("casework_linkage_state", id)).isEqualTo(1);
        String refused = bench().send(
                        "/cases/" + id + "/linking/" + linkage + "/status",
                        "id",
                        Uuids.next().toString(),
                        "state",
                        "CONTACTED",
                        "on",
                        today.toString(),
                        "passed",
                        "yes",
                        "channel",
                        "PHONE",
                        "topics",
                        "work",
                        "what",
                        "Name")
                .body();
        assertThat(refused)
                .contains(
                        "Für Beratungsstelle Beispiel gibt es keine Entbindung",
                        "/releases/new?name=Beratungsstelle%20Beispiel");
        release(List.of("work"));
        assertThat(move(linkage, Linkage.State.CONTACTED, passed)).isInstanceOf(MoveLinkage.Outcome.Moved.class);
        assertThat(bench().as(() ->
                        app.getBean(de.lotse.consent.Disclosures.class).of(person())))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.what()).isEqualTo("Name und Stand der Bewerbung");
                    assertThat(left.releases()).hasSize(1);
                });
    }

    @Test
    @Requirement("CON-03a")
    void aRevokedReleaseListsAndStopsWhatIsPlannedWithItsRecipientOnly() throws Exception {
        release(List.of());
        UUID planned = link("Beratungsstelle Beispiel");
        UUID other = link("Sprachcafé Beispiel");
        UUID release = bench().as(() ->
                app.getBean(Releases.class).of(person()).getFirst().id());
        String page = "/cases/" + id + "/releases/" + release + "/revocation";
        assertThat(bench().see(page).body()).contains("wird sofort gestoppt", "<li>Beratungsstelle Beispiel</li>");
        assertThat(bench().send(page, "note", "").status()).isEqualTo(302);
        Linkages linkages = app.getBean(Linkages.class);
        assertThat(bench().as(() -> linkages.find(id, planned)
                        .orElseThrow()
                        .history()
                        .getFirst()
                        .failure()))
                .isEqualTo(Linkage.Failure.RELEASE_REVOKED);
        assertThat(bench().as(() -> linkages.find(id, other).orElseThrow().state()))
                .isEqualTo(Linkage.State.PROPOSED);
    }

    private PersonId person() {
        return bench().find(id).mainPerson();
    }

    private void withdraw() {
        bench().as(() -> app.getBean(WithdrawConsent.class)
                .withdraw(app.getBean(Cases.class).find(id).orElseThrow().mainPerson(), null));
    }

    private UUID link(String service) {
        UUID linkage = Uuids.next();
        bench().as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, linkage, null, null, service, Linkage.Accompaniment.NONE, today, null)));
        return linkage;
    }

    private MoveLinkage.Outcome move(UUID linkage, Linkage.State state, MoveLinkage.@Nullable Passed passed) {
        return bench().as(() -> app.getBean(MoveLinkage.class)
                .move(new MoveLinkage.Command(id, Uuids.next(), linkage, state, today, null, null, passed)));
    }

    private void release(List<String> topics) {
        assertThat(give(topics)).isInstanceOf(GiveRelease.Outcome.Given.class);
    }

    private GiveRelease.Outcome give(List<String> topics) {
        Recipient service = bench().as(() -> app.getBean(Recipients.class).named("Beratungsstelle Beispiel"));
        return GivenReleases.of(app, bench(), person())
                .give(Uuids.next(), service, topics, Set.of(Release.Power.MAY_INFORM), today, null);
    }
}
