package de.lotse.casework.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.documents.FileOwner;
import de.lotse.documents.OpenSealedPdf;
import de.lotse.documents.SealedPdf;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What one Lotse packed another one takes in: looked into first, once, and only what is meant for it and still released. */
@LotseTest
@Requirement("CW-16")
class ArrivalTests {

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench giver;
    private @Nullable CaseBench taker;
    private PackedCase packed = new PackedCase(new byte[0], "", "");

    private CaseBench giver() {
        return Objects.requireNonNull(giver);
    }

    private CaseBench taker() {
        return Objects.requireNonNull(taker);
    }

    @BeforeEach
    void aPackageFromOneMunicipalityToAnother() throws Exception {
        giver = new CaseBench(app, InventedMunicipality.of(app, "99161", "unna"));
        MunicipalityId here = InventedMunicipality.of(app, "99162", "herne");
        taker = new CaseBench(app, here);
        packed = pack("99162");
    }

    private PackedCase pack(String to) throws Exception {
        return PackedCase.of(app, giver(), to);
    }

    private MockHttpServletResponse bring(CaseBench who, byte[] file, String passphrase) throws Exception {
        return app.getBean(MockMvc.class)
                .perform(multipart("/relocations/new")
                        .file(new MockMultipartFile("file", "paket.pdf", "application/pdf", file))
                        .param("id", Uuids.next().toString())
                        .param("passphrase", passphrase)
                        .with(user(who.login()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String arrived() throws Exception {
        return Objects.requireNonNull(
                bring(taker(), packed.file(), packed.passphrase()).getRedirectedUrl());
    }

    private void refused(byte[] file, String passphrase, String because) throws Exception {
        MockHttpServletResponse answer = bring(taker(), file, passphrase);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(because);
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return taker().as(() -> taker().sql("select count(*) from casework_relocation_waiting")
                .query(Integer.class)
                .single());
    }

    private static PersonId person(CaseBench.Answer taken) {
        return PersonId.parse(Objects.requireNonNull(taken.redirect()).substring("/people/".length()));
    }

    @Test
    @Requirement({"CON-01", "IN-16"})
    void whatOnePackedTheOtherSeesTakesInAndBeginsACaseWith() throws Exception {
        String arrival = arrived();
        assertThat(taker().see(arrival).body())
                .contains(
                        "Hanan Mithal",
                        "Musterkreis",
                        packed.number(),
                        PackedCase.RECIPIENT,
                        "Fallgeschichte",
                        "Zeugnis.png")
                .contains("Neu hier: Person anlegen");
        PersonId person = person(taker().send(arrival, "as", "new"));
        assertThat(taker().see("/people/" + person).body()).contains("Hanan Mithal", "Übernommen aus Musterkreis");
        List<StoredFile> files = taker().as(() -> app.getBean(StoredFiles.class).of(FileOwner.of(person)));
        assertThat(files).extracting(StoredFile::kind).containsExactlyInAnyOrder("relocation", "story", "certificate");
        StoredFile kept = files.stream()
                .filter(one -> one.kind().equals("relocation"))
                .findFirst()
                .orElseThrow();
        assertThat(taker().as(() -> app.getBean(StoredFiles.class).content(kept).orElseThrow()))
                .as("the package as it came")
                .isEqualTo(packed.file());
        assertThat(taker().see("/people/" + person + "/relocation").body())
                .contains(packed.passphrase(), "/files/" + kept.id());
        assertThat(waiting()).isZero();
        CaseId id = taker().openFor(person);
        assertThat(taker().see("/cases/" + id).body()).contains("Übernommen aus", packed.number());
        assertThat(audited(person)).containsExactly("relocation-taken");
    }

    private List<String> audited(PersonId person) {
        return taker().as(() -> taker().sql(
                        "select action from audit_entry where subject_id = ? and action like 'relocation%'")
                .param(person.value())
                .query(String.class)
                .list());
    }

    @Test
    void thePassphraseMayBeTypedAsItWasTold() throws Exception {
        String told = packed.passphrase().toUpperCase(Locale.ROOT).replace("-", " ");
        assertThat(bring(taker(), packed.file(), told).getRedirectedUrl()).startsWith("/relocations/");
    }

    @Test
    void aWrongPassphraseIsSaid() throws Exception {
        refused(packed.file(), "aaaa-bbbb-cccc-dddd-eeee", "Dieses Kennwort öffnet das Paket nicht");
    }

    @Test
    void whatWasChangedOnTheWayIsRefused() throws Exception {
        byte[] changed = packed.file().clone();
        changed[changed.length / 2] ^= 1;
        refused(changed, packed.passphrase(), "unterwegs verändert");
        byte[] cut = java.util.Arrays.copyOf(packed.file(), packed.file().length - 200);
        refused(cut, packed.passphrase(), "kein Übergabepaket aus Lotse");
        refused("%PDF-1.7 nichts".getBytes(StandardCharsets.US_ASCII), packed.passphrase(), "kein Übergabepaket");
    }

    @Test
    void whatSaysNothingAboutItselfIsNoPackage() throws Exception {
        if (app.getBean(OpenSealedPdf.class).open(packed.file(), packed.passphrase())
                instanceof OpenSealedPdf.Outcome.Opened(byte[] story, List<SealedPdf.Enclosure> inside)) {
            List<SealedPdf.Enclosure> silent = inside.stream()
                    .map(one -> one.name().equals(Manifest.NAME) ? saying(one, "null") : one)
                    .toList();
            refused(
                    SealedPdf.seal(story, silent, packed.passphrase()),
                    packed.passphrase(),
                    "kein Übergabepaket aus Lotse");
            return;
        }
        throw new AssertionError("packed a moment ago");
    }

    @Test
    @Requirement("CW-15")
    void aDocumentThatIsNotWhatItSaysIsNamedAndStaysInThePackageOnly() throws Exception {
        if (app.getBean(OpenSealedPdf.class).open(packed.file(), packed.passphrase())
                instanceof OpenSealedPdf.Outcome.Opened(byte[] story, List<SealedPdf.Enclosure> inside)) {
            List<SealedPdf.Enclosure> changed = inside.stream()
                    .map(one -> one.name().equals("Zeugnis.png") ? saying(one, "kein Bild") : one)
                    .toList();
            packed = new PackedCase(
                    SealedPdf.seal(story, changed, packed.passphrase()), packed.passphrase(), packed.number());
        }
        if (read(taker(), PackedCase.releasedUntil()) instanceof ReadPackage.Outcome.Read(var contents)) {
            ArrivalPages.Documents documents = app.getBean(ArrivalPages.class).checked(contents);
            assertThat(documents.refused()).containsExactly("Zeugnis.png");
            assertThat(documents.unanswered()).isFalse();
        }
        PersonId person = person(taker().send(arrived(), "as", "new"));
        assertThat(taker().as(() -> app.getBean(StoredFiles.class).of(FileOwner.of(person))))
                .extracting(StoredFile::kind)
                .containsExactlyInAnyOrder("relocation", "story");
    }

    private static SealedPdf.Enclosure saying(SealedPdf.Enclosure one, String json) {
        return new SealedPdf.Enclosure(one.name(), one.contentType(), json.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsMeantForAnotherMunicipalityIsRefusedAndSaysForWhom() throws Exception {
        packed = pack("05315");
        refused(packed.file(), packed.passphrase(), "für eine andere Kommune bestimmt: Stadt Köln");
        packed = pack("elsewhere");
        refused(packed.file(), packed.passphrase(), "für eine andere Kommune bestimmt");
    }

    @Test
    @Requirement("CON-03")
    void onceTheReleaseEndedNothingIsTakenIn() {
        ReadPackage.Outcome outcome = read(taker(), PackedCase.releasedUntil().plusDays(1));
        assertThat(outcome).isEqualTo(new ReadPackage.Outcome.ReleaseEnded(PackedCase.releasedUntil()));
    }

    private ReadPackage.Outcome read(CaseBench who, LocalDate today) {
        return ActAs.worker(
                who.login(),
                () -> Acting.as(
                        new ActingContext(who.municipality(), who.account(), "test"),
                        () -> app.getBean(ReadPackage.class).read(packed.file(), packed.passphrase(), today)));
    }

    @Test
    void theSamePackageIsTakenInOnce() throws Exception {
        String first = arrived();
        String second = arrived();
        taker().send(first, "as", "new");
        assertThat(taker().send(first, "as", "new").redirect())
                .as("a double click")
                .isEqualTo("/relocations/new");
        assertThat(taker().send(second, "as", "new").redirect()).isEqualTo("/relocations/new");
        assertThat(taken()).isOne();
        CaseBench colleague = new CaseBench(app, taker().municipality());
        MockHttpServletResponse again = bring(colleague, packed.file(), packed.passphrase());
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("hat Bea Beispiel schon eingelesen");
    }

    @Test
    void ofTwoWhoTakeItInAtTheSameMomentOneLearnsThatItWasReadBefore() throws Exception {
        CaseBench colleague = new CaseBench(app, taker().municipality());
        TakeOver.Command hers = command(taker());
        TakeOver.Command his = command(colleague);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<TakeOver.Outcome> one = threads.submit(() -> takeAtOnce(taker(), hers, together));
            Future<TakeOver.Outcome> other = threads.submit(() -> takeAtOnce(colleague, his, together));
            assertThat(List.of(one.get(), other.get()))
                    .hasAtLeastOneElementOfType(TakeOver.Outcome.Taken.class)
                    .hasAtLeastOneElementOfType(TakeOver.Outcome.Before.class);
        }
    }

    /** She looks into it and nobody has taken it in yet. */
    private TakeOver.Command command(CaseBench who) throws Exception {
        String arrival = Objects.requireNonNull(
                bring(who, packed.file(), packed.passphrase()).getRedirectedUrl());
        if (read(who, PackedCase.releasedUntil()) instanceof ReadPackage.Outcome.Read(ReadPackage.Contents contents)) {
            return new TakeOver.Command(
                    UUID.fromString(arrival.substring("/relocations/".length())),
                    contents,
                    new ArrivedPackages.Waiting(packed.file(), packed.passphrase()),
                    List.of(),
                    null);
        }
        throw new AssertionError("brought a moment ago");
    }

    private TakeOver.Outcome takeAtOnce(CaseBench who, TakeOver.Command command, CyclicBarrier together)
            throws Exception {
        together.await(30, TimeUnit.SECONDS);
        return who.as(() -> app.getBean(TakeOver.class).take(command));
    }

    private int taken() {
        return taker().as(() -> taker().sql("select count(*) from casework_relocation_taken")
                .query(Integer.class)
                .single());
    }

    @Test
    @Requirement("IN-15")
    void somebodyWhoIsKnownIsShownAndThePackageComesToHer() throws Exception {
        PersonId known = taker().find(taker().open(null, null, null)).mainPerson();
        CaseBench colleague = new CaseBench(app, taker().municipality());
        colleague.open(null, null, null);
        String arrival = arrived();
        assertThat(taker().see(arrival).body())
                .contains("Vielleicht schon bekannt", "Schon bekannt: Hanan Mithal", "in Beratung")
                .doesNotContain("checked");
        assertThat(taker().send(arrival).status()).as("nothing chosen").isEqualTo(422);
        PersonId other = colleague.find(colleague.open(null, null, null)).mainPerson();
        assertThat(taker().send(arrival, "as", other.toString()).status())
                .as("out of reach")
                .isEqualTo(422);
        assertThat(taker().send(arrival, "as", known.toString()).redirect()).isEqualTo("/people/" + known);
        assertThat(taker().as(() -> app.getBean(StoredFiles.class).of(FileOwner.of(known))))
                .hasSize(3);
    }

    @Test
    @Requirement({"ACC-02", "ACC-07"})
    void whatSomebodyLooksIntoIsHersAloneAndSoonForgotten() throws Exception {
        String arrival = arrived();
        CaseBench colleague = new CaseBench(app, taker().municipality());
        assertThat(colleague.see(arrival).status()).isEqualTo(404);
        colleague.send(arrival + "/discard");
        assertThat(taker().see(arrival).status()).as("not hers to discard").isEqualTo(200);
        assertThat(new CaseBench(app, taker().municipality(), Role.COORDINATOR)
                        .see("/relocations/new")
                        .status())
                .isEqualTo(404);
        taker().send(arrival + "/discard");
        assertThat(taker().see(arrival).status()).isEqualTo(404);
        String left = arrived();
        Acting.run(
                ActingContext.job(taker().municipality(), ForgetArrivals.JOB),
                () -> app.getBean(ArrivedPackages.class).forget(Instant.now().plusSeconds(60)));
        assertThat(taker().see(left).status()).isEqualTo(404);
    }
}
