package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LotseTest
@Requirement("CON-06")
class TranslationApprovalTests {
    private static final String MARK = "Arbeitsübersetzung";
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final String PAGE = "/translations/plan/tr";

    @Autowired
    ApplicationContext app;

    @Autowired
    PaperTexts texts;

    private CaseBench administrator;
    private CaseBench worker;

    @BeforeEach
    void nothingIsApproved() {
        administrator = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        worker = new CaseBench(app, "unna");
        administrator.as(() -> app.getBean(ApproveTranslation.class).withdraw(text(), "Neuer Anfang der Prüfung"));
    }

    @Test
    void anApprovedTranslationIsPrintedWithoutTheMarkUntilTheApprovalIsTakenBack() throws Exception {
        assertThat(printed(worker)).contains(MARK);

        assertThat(approve(text().fingerprint()).redirect()).isEqualTo("/translations");
        assertThat(printed(worker)).doesNotContain(MARK);
        assertThat(administrator.see("/translations").body()).contains("freigegeben");
        assertThat(administrator.see(PAGE).body()).contains("Gegengelesen: Tülin Beispiel", "Beschluss 7/2026");

        assertThat(administrator.send(PAGE + "/withdrawal", "reason", "").status())
                .isEqualTo(422);
        assertThat(administrator
                        .send(PAGE + "/withdrawal", "reason", "Fehler in Absatz 3")
                        .status())
                .isEqualTo(302);
        assertThat(printed(worker)).contains(MARK);
        assertThat(administrator.see(PAGE).body())
                .contains("Freigabe wurde zurückgezogen", "Fehler in Absatz 3", "Gegengelesen: Tülin Beispiel");
    }

    @Test
    void anApprovalCountsInItsOwnMunicipalityOnly() throws Exception {
        approve(text().fingerprint());

        assertThat(printed(new CaseBench(app, "herne"))).contains(MARK);
        assertThat(new CaseBench(app, "herne", Role.ADMINISTRATOR).see(PAGE).body())
                .contains("noch nicht freigegeben")
                .doesNotContain("Tülin Beispiel");
    }

    @Test
    void anApprovalBelongsToOnePaperInOneLanguage() throws Exception {
        approve(text().fingerprint());

        assertThat(worker.as(() -> print(PaperKind.PLAN, Locale.ENGLISH))).contains(MARK);
        assertThat(worker.as(() -> print(PaperKind.SCREENING, TURKISH))).contains(MARK);
    }

    @Test
    void anotherWordingInEitherLanguageLosesTheApproval() throws Exception {
        approve(text().fingerprint());
        TranslationApprovals approvals = app.getBean(TranslationApprovals.class);

        assertThat(worker.as(() -> approvals.approved(text()))).isTrue();
        for (TranslatedText other : TranslatedTextTests.otherWordings(texts, PaperKind.PLAN, TURKISH)) {
            assertThat(worker.as(() -> approvals.approved(other))).isFalse();
        }
    }

    @Test
    void whatWasApprovedInAnEarlierWordingIsAWorkingTranslationAgainAndThePageSaysWhatChanged() throws Exception {
        TranslatedText earlier = TranslatedTextTests.otherWordings(texts, PaperKind.PLAN, TURKISH)
                .getFirst();
        administrator.as(() -> {
            app.getBean(TranslationApprovals.class).add(Uuids.next(), earlier, "Tülin Beispiel", null);
            return true;
        });

        assertThat(printed(worker)).contains(MARK);
        assertThat(administrator.see("/translations").body())
                .contains("Wortlaut geändert", "Eine Übersetzung hat seit der Freigabe einen anderen Wortlaut");
        assertThat(administrator.see(PAGE).body())
                .contains("Ein Absatz ist anders als bei der Freigabe", "anderer Wortlaut, Prüfzeichen");
    }

    @Test
    void onlyTheWordingThatWasReadIsApprovedAndNothingTypedIsLost() throws Exception {
        CaseBench.Answer refused = approve("0000");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Der Text hat sich geändert, während Sie gelesen haben", "Beschluss 7/2026")
                .contains(text().fingerprint());
        assertThat(printed(worker)).contains(MARK);
        assertThat(administrator
                        .send(PAGE + "/approval", "id", Uuids.next().toString(), "note", "nur ein Vermerk")
                        .body())
                .contains("nur ein Vermerk");
    }

    @Test
    void twoApprovalsAtOnceAreOneAndOneWithdrawalEndsIt() throws Exception {
        approve(text().fingerprint());
        assertThat(approve(text().fingerprint()).redirect()).isEqualTo(PAGE);
        administrator.send(PAGE + "/withdrawal", "reason", "Fehler");

        assertThat(printed(worker)).contains(MARK);
    }

    @Test
    void aFormWhoseApprovalWasTakenBackApprovesOnlyWhenItIsSentAnew() throws Exception {
        String id = Uuids.next().toString();
        String[] sent = {"id", id, "read", text().fingerprint(), "proofreader", "Tülin Beispiel"};
        assertThat(administrator.send(PAGE + "/approval", sent).redirect()).isEqualTo("/translations");
        administrator.send(PAGE + "/withdrawal", "reason", "Fehler in Absatz 3");

        CaseBench.Answer again = administrator.send(PAGE + "/approval", sent);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Jetzt ist nichts freigegeben", "value=\"Tülin Beispiel\"")
                .doesNotContain("value=\"" + id + "\"");
        assertThat(printed(worker)).contains(MARK);

        sent[1] = Uuids.next().toString();
        assertThat(administrator.send(PAGE + "/approval", sent).redirect()).isEqualTo("/translations");
        assertThat(printed(worker)).doesNotContain(MARK);
    }

    @Test
    @Requirement({"ACC-07", "ACC-01"})
    void whoHasNotTheRightFindsNothing() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                CaseBench other = new CaseBench(app, "unna", role);
                assertThat(other.see("/translations").status()).as("%s", role).isEqualTo(404);
                assertThat(other.see(PAGE).status()).as("%s", role).isEqualTo(404);
                assertThat(other.send(PAGE + "/approval", "proofreader", "x").status())
                        .as("%s", role)
                        .isEqualTo(404);
            }
        }
        assertThat(administrator.see("/translations/plan/de").status()).isEqualTo(404);
        assertThat(administrator.see("/translations/unknown/tr").status()).isEqualTo(404);
    }

    @Test
    void approvingAndTakingBackStandInTheRecordInPlainWords() throws Exception {
        approve(text().fingerprint());
        administrator.send(PAGE + "/withdrawal", "reason", "Fehler in Absatz 3");

        assertThat(new CaseBench(app, "unna", Role.DATA_PROTECTION_OFFICER)
                        .see("/audit")
                        .body())
                .contains("Übersetzung freigegeben", "Freigabe einer Übersetzung zurückgezogen")
                .contains(text().title() + ", Türkisch", "Fehler in Absatz 3");
    }

    private TranslatedText text() {
        return texts.translated(PaperKind.PLAN, TURKISH).orElseThrow();
    }

    private CaseBench.Answer approve(String read) throws Exception {
        return administrator.send(
                PAGE + "/approval",
                "id",
                Uuids.next().toString(),
                "read",
                read,
                "proofreader",
                "Tülin Beispiel, Übersetzerin",
                "note",
                "Beschluss 7/2026");
    }

    private String printed(CaseBench bench) {
        return bench.as(() -> print(PaperKind.PLAN, TURKISH));
    }

    private String print(PaperKind kind, Locale language) {
        Paper paper = app.getBean(ComposePaper.class).compose(kind, language, SamplePapers.data());
        try (PDDocument document = Loader.loadPDF(SamplePapers.pdf(paper))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
