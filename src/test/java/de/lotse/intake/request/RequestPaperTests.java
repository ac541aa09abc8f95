package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.documents.VeraPdf;
import de.lotse.intake.RequestBench;
import de.lotse.tenancy.InstallMunicipality;
import de.lotse.tenancy.Visitors;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The request form on paper, empty and filled, German and with English beside it (IN-02). */
@LotseTest
@Requirement("IN-02")
class RequestPaperTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Visitors visitors;

    @Autowired
    Requests requests;

    @Autowired
    RequestPaper paper;

    @Test
    void theEmptyFormIsAccessibleAndAsksWhatTheConceptAsks() throws Exception {
        app.getBean(InstallMunicipality.class).install("muenster");
        byte[] pdf = Objects.requireNonNull(
                visitors.at("muenster", to -> paper.empty(to, Locale.GERMAN)).getBody());
        VeraPdf.isAccessibleAndArchivable(pdf);
        assertThat(text(pdf)).contains("Erhebungsbogen Clearing", "Staatsangehörigkeit", "Diskriminierungserfahrung");
    }

    @Test
    void theFilledFormSaysWhatWasSent() throws Exception {
        app.getBean(InstallMunicipality.class).install("muenster");
        String code = new RequestBench(app, "muenster").request();
        byte[] pdf = Objects.requireNonNull(visitors.at(
                        "muenster",
                        to -> paper.filled(to, requests.withCode(code).orElseThrow(), Locale.ENGLISH))
                .getBody());
        VeraPdf.isAccessibleAndArchivable(pdf);
        assertThat(text(pdf))
                .contains("Kurmandschi", "§ 25 Abs. 2 AufenthG", "Nationality", "Grundschule am Musterweg");
    }

    @Test
    void whoHasTheCodeGetsThePaperThoughOthersOfTheOfficeTypedWrongOnes() throws Exception {
        app.getBean(InstallMunicipality.class).install("muenster");
        RequestBench office = new RequestBench(app, "muenster");
        String code = office.request();
        for (int i = 0; i <= 20; i++) {
            office.send("/status", List.of("code", "AAAA-BBBB-CCCC"));
        }
        assertThat(office.send("/status", List.of("code", code)).body()).contains("zu viele falsche Codes");
        assertThat(office.send("/paper", List.of("code", code)).status()).isEqualTo(200);
        assertThat(office.send("/paper", List.of("code", "AAAA-BBBB-CCCC")).status())
                .isEqualTo(404);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
