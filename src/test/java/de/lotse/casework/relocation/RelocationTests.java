package de.lotse.casework.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.ActAs;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.casework.release.Topics;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Issuers;
import de.lotse.consent.Recipient;
import de.lotse.consent.Releases;
import de.lotse.consent.RevokeRelease;
import de.lotse.consent.RevokedMeanwhile;
import de.lotse.consent.WithdrawConsent;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The package that goes along when a client moves: only under her release, sealed, on her list, once. */
@LotseTest
@Requirement("CW-16")
class RelocationTests {
    private static final String RECIPIENT = "KIM Musterhausen";
    private static final String SCAN = "erfundener Bescheid";

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId id = CaseId.next();
    private UUID scan = Uuids.next();

    @BeforeEach
    void aCaseWithAFile() {
        bench = new CaseBench(app, "unna");
        id = bench().open(null, null, null);
        bench().talk(id, 2);
        bench().as(() -> app.getBean(KeepFile.class)
                .keep(new KeepFile.Command(
                        scan,
                        FileOwner.of(id),
                        "letter",
                        "Bescheid.txt",
                        "text/plain",
                        SCAN.getBytes(StandardCharsets.UTF_8),
                        false,
                        null)));
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private String path() {
        return "/cases/" + id + "/relocation";
    }

    private List<String> topics() {
        Case theCase = bench().find(id);
        return bench().as(() -> app.getBean(Topics.class).keys(theCase));
    }

    private void release(CaseBench worker, PersonId person) {
        GivenReleases.give(
                app,
                worker,
                person,
                RECIPIENT,
                LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(30),
                topics());
    }

    private void release() {
        release(bench(), bench().find(id).mainPerson());
    }

    private CaseBench.Answer pack(UUID form) throws Exception {
        return pack(form, "files", scan.toString());
    }

    private CaseBench.Answer pack(UUID form, String... further) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                form.toString(),
                "to",
                "elsewhere",
                "name",
                RECIPIENT,
                "kind",
                "HEALTH",
                "channel",
                "PORTAL",
                "notes",
                "yes"));
        topics().forEach(topic -> fields.addAll(List.of("topics", topic)));
        fields.addAll(List.of(further));
        return bench().send(path(), fields.toArray(String[]::new));
    }

    private List<Relocations.Relocation> packed() {
        return bench().as(() -> app.getBean(Relocations.class).of(id));
    }

    private int left() {
        return bench().as(() ->
                app.getBean(Disclosures.class).of(bench().find(id).mainPerson()).size());
    }

    @Test
    @Requirement("CON-03")
    void withoutAReleaseNothingIsPackedAndTheWayToOneIsShown() throws Exception {
        CaseBench.Answer refused = pack(Uuids.next());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(RECIPIENT, "Entbindung für diese Stelle aufnehmen", "/cases/" + id + "/releases/new?name=");
        assertThat(packed()).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    @Requirement("CON-03")
    void nothingIsTickedBeforehandAndWhatWasTickedStays() throws Exception {
        assertThat(bench().see(path()).body()).doesNotContainPattern("<input[^>]* checked");
        CaseBench.Answer refused = bench().send(
                        path(),
                        "id",
                        Uuids.next().toString(),
                        "to",
                        "elsewhere",
                        "name",
                        RECIPIENT,
                        "kind",
                        "HEALTH",
                        "channel",
                        "PORTAL",
                        "files",
                        scan.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Bitte mindestens eines wählen.", "value=\"PORTAL\" checked", "value=\"" + scan + "\" checked")
                .doesNotContainPattern("name=\"(topics|notes)\"[^>]* checked");
        assertThat(packed()).isEmpty();
    }

    @Test
    @Requirement("CON-03a")
    void thePackageOpensWithItsPassphraseOnlyAndHoldsStoryDetailsAndFiles() throws Exception {
        release();
        UUID form = Uuids.next();
        assertThat(pack(form).redirect()).isEqualTo(path());
        assertThat(pack(form).redirect()).as("a double click").isEqualTo(path());
        assertThat(left()).isEqualTo(1);
        Relocations.Relocation one = packed().getFirst();
        assertThat(bench().as(() ->
                        app.getBean(Relocations.class).add(id, form, one.scope(), Uuids.next(), "at the same moment")))
                .isFalse();
        assertThat(packed()).containsExactly(one);
        assertThat(bench().as(() -> app.getBean(StoredFiles.class).of(FileOwner.of(id))))
                .filteredOn(file -> file.kind().equals(Relocations.KIND))
                .hasSize(1);
        byte[] sealed = bench().as(() -> {
            StoredFile file = app.getBean(StoredFiles.class)
                    .find(FileOwner.of(id), one.file())
                    .orElseThrow();
            return app.getBean(StoredFiles.class).content(file).orElseThrow();
        });
        assertThatExceptionOfType(InvalidPasswordException.class).isThrownBy(() -> Loader.loadPDF(sealed, "falsch"));
        try (PDDocument pdf = Loader.loadPDF(sealed, one.passphrase())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Fallgeschichte", "Hanan Mithal");
            assertThat(pdf.getEncryption().getLength()).isEqualTo(256);
            List<String> inside = new ArrayList<>();
            for (PDComplexFileSpecification file : new PDDocumentNameDictionary(pdf.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames()
                    .values()) {
                inside.add(file.getFileUnicode() + ": "
                        + new String(file.getEmbeddedFileUnicode().toByteArray(), StandardCharsets.UTF_8));
            }
            assertThat(inside).hasSize(3).anyMatch(file -> file.equals("Bescheid.txt: " + SCAN));
            assertThat(inside)
                    .anyMatch(file -> file.startsWith("person.json: ") && file.contains("\"familyName\":\"Mithal\""));
        }
        assertThat(bench().see(path()).body()).contains(RECIPIENT, one.passphrase(), "/documents/" + one.file());
        assertThat(bench().see("/cases/" + id + "/releases").body()).contains(RECIPIENT);
    }

    @Test
    @Requirement("CON-02")
    void afterAWithdrawalNothingGoesAlong() throws Exception {
        release();
        ActAs.worker(
                bench().login(),
                () -> app.getBean(WithdrawConsent.class)
                        .withdraw(bench().find(id).mainPerson(), null));
        assertThat(pack(Uuids.next()).status()).isEqualTo(422);
        assertThat(packed()).isEmpty();
    }

    @Test
    @Requirement({"CON-03a", "CON-02"})
    void whatIsTakenBackAfterPackingLocksPackageAndPassphrase() throws Exception {
        release();
        pack(Uuids.next());
        Relocations.Relocation one = packed().getFirst();
        String file = "/cases/" + id + "/documents/" + one.file();
        assertThat(bench().see(file).status()).isEqualTo(200);
        PersonId client = bench().find(id).mainPerson();
        UUID release = bench().as(
                        () -> app.getBean(Releases.class).of(client).getFirst().id());
        bench().as(() -> app.getBean(RevokeRelease.class).revoke(client, release, null));
        assertThat(bench().see(path()).body())
                .contains("Nicht mehr übergeben", "Die Entbindung für " + RECIPIENT + " wurde widerrufen")
                .doesNotContain(one.passphrase(), file);
        CaseBench.Answer refused = bench().see(file);
        assertThat(refused.redirect()).isEqualTo(path());
        assertThat(refused.content()).isEmpty();
        assertThat(bench().see(file + "/preview").redirect()).isEqualTo(path());
        assertThat(left()).as("what was packed stays on the list").isOne();
        release();
        assertThat(bench().see(file).status()).as("released anew").isEqualTo(200);
        bench().as(() -> app.getBean(WithdrawConsent.class).withdraw(client, null));
        assertThat(bench().see(path()).body())
                .contains("Nicht mehr übergeben", "Die Einwilligung ist widerrufen")
                .doesNotContain(one.passphrase());
        assertThat(bench().see(file).redirect()).isEqualTo(path());
    }

    @Test
    @Requirement("CON-03a")
    void aReleaseTakenBackWhileItIsPackedLeavesNeitherPackageNorDisclosure() {
        release();
        Case theCase = bench().find(id);
        UUID release = bench().as(() ->
                app.getBean(Releases.class).of(theCase.mainPerson()).getFirst().id());
        assertThat(packWhile(release, theCase, List.of()))
                .isInstanceOfSatisfying(
                        PackRelocation.Outcome.Refused.class,
                        refused -> assertThat(refused.missing().why()).isEqualTo(Disclosures.Why.REVOKED));
        assertThat(packed()).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    @Requirement({"CON-03a", "CW-02"})
    void aReleaseAnotherAdultTakesBackWhileItIsPackedLeavesNoDisclosureAboutTheClientEither() {
        PersonId partner = familyWith("Omar");
        release();
        release(bench(), partner);
        UUID release = bench().as(
                        () -> app.getBean(Releases.class).of(partner).getFirst().id());
        assertThat(packWhile(release, bench().find(id), List.of(partner)))
                .isInstanceOfSatisfying(
                        PackRelocation.Outcome.Refused.class,
                        refused -> assertThat(refused.missing().person()).isEqualTo(partner));
        assertThat(packed()).isEmpty();
        assertThat(left()).isZero();
    }

    /** A case of a family, with the partner of that name in it. */
    private PersonId familyWith(String partner) {
        FamilyBench family = FamilyBench.in(app);
        bench = family.bench();
        id = family.id();
        bench().as(() -> {
            app.getBean(Issuers.class)
                    .save(
                            null,
                            new Issuers.Details("Musterplatz 1", "Telefon 0000", "Datenschutz", "Zentrum", "Stelle"));
            return true;
        });
        return family.partner(partner, null);
    }

    /** Packs everything while somebody takes the release back. */
    private PackRelocation.Outcome packWhile(UUID release, Case theCase, List<PersonId> also) {
        PackRelocation late = new PackRelocation(
                new RevokedMeanwhile(app, release),
                app.getBean(LockedPackages.class),
                app.getBean(Relocations.class),
                app.getBean(PackRelocation.Telling.class),
                app.getBean(Enclosures.class),
                app.getBean(PackRelocation.Keeping.class));
        PackRelocation.Command command = new PackRelocation.Command(
                Uuids.next(),
                theCase,
                new Manifest.Place(null, "Musterkreis"),
                new Recipient(Recipient.Kind.HEALTH, null, RECIPIENT),
                Disclosure.Channel.PORTAL,
                also,
                topics(),
                List.of("Alles"),
                true,
                List.of(),
                "Übergabepaket");
        return bench().as(() -> late.pack(command, LocalDate.now(ZoneId.of("Europe/Berlin"))));
    }

    @Test
    @Requirement({"CON-02", "CON-03", "CW-02"})
    void otherAdultsOfTheCaseGoAlongOnlyChosenAndReleased() throws Exception {
        PersonId partner = familyWith("Omar");
        FamilyBench family = new FamilyBench(app, bench(), id);
        PersonId child = family.child("Milan");
        talkWith(partner, "Omar sucht eine eigene Wohnung");
        talkWith(family.client(), "Hanan freut sich auf die neue Schule");
        release();
        assertThat(pack(Uuids.next(), "notes", "yes").redirect()).isEqualTo(path());
        assertThat(story())
                .contains("Milan Beispiel", "neue Schule", "nicht zugestimmt haben")
                .doesNotContain("Omar");
        CaseBench.Answer refused = pack(Uuids.next(), "also", partner.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("(Freigabe durch Omar Beispiel) gibt es keine Entbindung", "about=" + partner);
        release(bench(), partner);
        assertThat(pack(Uuids.next(), "also", partner.toString()).redirect()).isEqualTo(path());
        assertThat(story()).contains("Omar Beispiel", "eigene Wohnung").doesNotContain("nicht zugestimmt haben");
        assertThat(bench().as(() -> app.getBean(Disclosures.class).of(partner))).hasSize(1);
        assertThat(bench().as(() -> app.getBean(Disclosures.class).of(child))).isEmpty();
        family.withdraw(partner);
        assertThat(bench().see(path()).body())
                .as("the one with him is locked, the one without stays")
                .contains("Nicht mehr übergeben", packed().getLast().passphrase())
                .doesNotContain(packed().getFirst().passphrase());
    }

    private void talkWith(PersonId person, String note) throws Exception {
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
                                FamilyBench.today().toString(),
                                "note",
                                note,
                                "persons",
                                person.toString())
                        .status())
                .isEqualTo(302);
    }

    /** The story in the package packed last. */
    private String story() throws Exception {
        Relocations.Relocation one = packed().getFirst();
        byte[] sealed = bench().as(() -> {
            StoredFiles files = app.getBean(StoredFiles.class);
            return files.content(files.find(FileOwner.of(id), one.file()).orElseThrow())
                    .orElseThrow();
        });
        try (PDDocument pdf = Loader.loadPDF(sealed, one.passphrase())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    @Requirement("ACC-02")
    void nobodyElseLearnsOfIt() throws Exception {
        release();
        pack(Uuids.next());
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.see(path()).status()).isEqualTo(404);
        assertThat(colleague.count("casework_relocation", id)).isZero();
    }
}
