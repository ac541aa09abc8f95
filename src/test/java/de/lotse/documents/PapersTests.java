package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.documents.PrintPaper.Print;
import de.lotse.shared.LocalizedText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@Requirement({"CON-06", "CW-03", "CW-05"})
class PapersTests {
    static final List<Locale> LANGUAGES = PaperTexts.TRANSLATIONS;

    static Stream<Arguments> everyPaperInEveryLanguage() {
        return Stream.of(PaperKind.values())
                .flatMap(kind -> Stream.concat(Stream.of(Locale.GERMAN), PaperTexts.TRANSLATIONS.stream())
                        .map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyPaperInEveryLanguage")
    void everyPaperIsAccessibleAndArchivableAndFitsTwoPages(PaperKind kind, Locale language) throws Exception {
        byte[] pdf = SamplePapers.pdf(SamplePapers.paper(kind, language));

        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        // PDF/UA finds what one text lacks, e.g. a letter; what PDF/A asks beyond it lies in the kind of paper and in
        // the fonts.
        if (kind == PaperKind.CONSENT || language.equals(Locale.GERMAN)) {
            assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
        assertThat(text(pdf)).contains("KU-2026-0147", kind.key() + " 1", "Salma Mithal");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void aTranslationIsMarkedAsWorkingTranslationUntilItIsApproved(PaperKind kind) throws Exception {
        isMarkedUntilApproved(kind, LANGUAGES.get(kind.ordinal() % LANGUAGES.size()));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theMarkIsThereInEveryLanguage(Locale language) throws Exception {
        isMarkedUntilApproved(PaperKind.PLAN, language);
    }

    @Test
    void aPaperThatIsGermanOnlyHasNoMark() throws Exception {
        isMarkedUntilApproved(PaperKind.PLAN, Locale.GERMAN);
    }

    private static void isMarkedUntilApproved(PaperKind kind, Locale language) throws IOException {
        PaperText translation = SamplePapers.TEXTS.translation(kind, language).orElse(null);
        PaperText german = SamplePapers.TEXTS.german(kind);
        String mark = "rechtlich gilt der deutsche Text";

        Paper working = SamplePapers.COMPOSE.compose(german, translation, false, SamplePapers.data());
        Paper approved = SamplePapers.COMPOSE.compose(german, translation, true, SamplePapers.data());

        assertThat(page(working).contains(mark)).isEqualTo(translation != null);
        assertThat(page(approved)).doesNotContain(mark);
    }

    @Test
    void aPaperWithMissingDataIsRefusedAndNamesTheFields() {
        PaperData data = SamplePapers.data().with("recipient", "").with("controllerContact", " ");

        Paper paper = SamplePapers.COMPOSE.compose(PaperKind.RELEASE, SamplePapers.ARABIC, data);

        assertThat(SamplePapers.PRINTER.print(paper))
                .isEqualTo(
                        new Print.Refused(List.of("documents.field.recipient", "documents.field.controllerContact")));
    }

    /** The most topics a concept has, towards an immigration authority: the longest release there is. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aLongListRunsOnInsteadOfLeavingAPageHalfEmpty(Locale language) throws Exception {
        List<Block.Check> topics =
                SamplePapers.TEXTS.translated(PaperKind.RELEASE, SamplePapers.ARABIC).orElseThrow().passages().stream()
                        .filter(passage -> passage.kind() == Passage.Kind.ITEM)
                        .limit(19)
                        .map(passage -> new LocalizedText(passage.german(), passage.german()))
                        .map(area -> new Block.Check(SamplePapers.TEXTS.area(area, language), true))
                        .toList();
        Paper paper = SamplePapers.COMPOSE.compose(
                PaperKind.RELEASE,
                language,
                SamplePapers.data()
                        .marking("immigrationAuthority")
                        .inserting("topics", List.of(new Block.Checks(topics))));

        try (PDDocument document = Loader.loadPDF(SamplePapers.pdf(paper))) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void whatCanBeFilledInByHandIsNotMissing() {
        PaperData data = SamplePapers.data().with("birthDate", "").with("interpreter", "");

        assertThat(SamplePapers.COMPOSE.compose(PaperKind.CONSENT, null, data).missing())
                .isEmpty();
    }

    @Test
    @Requirement("CON-03a")
    void onlyAReleaseTowardsTheImmigrationAuthorityCarriesTheHint() throws Exception {
        Paper jobcentre = SamplePapers.paper(PaperKind.RELEASE, null);
        Paper immigration = SamplePapers.COMPOSE.compose(
                PaperKind.RELEASE, null, SamplePapers.data().marking("immigrationAuthority"));

        assertThat(plain(SamplePapers.pdf(jobcentre))).doesNotContain("§ 87 AufenthG");
        assertThat(plain(SamplePapers.pdf(immigration))).contains("§ 87 AufenthG", "§ 88 AufenthG", "§ 203 StGB");
    }

    @Test
    @Requirement("CON-01b")
    void theLawOfTheOrganisationStandsInItsPapers() throws Exception {
        PaperData data = SamplePapers.data();
        PaperData catholic = new PaperData(
                data.issuer(),
                LegalBasis.KDG,
                data.reference(),
                data.values(),
                data.marked(),
                data.slots(),
                data.signatures());

        String text = plain(SamplePapers.pdf(SamplePapers.COMPOSE.compose(PaperKind.PRIVACY_NOTICE, null, catholic)));

        assertThat(text).contains("§ 15 KDG", "Katholisches Datenschutzzentrum").doesNotContain("DSGVO");
    }

    @Test
    void everyLetterOfGermanRegistersIsPrinted() throws Exception {
        String name = "Đorđe Çağlayan-Žižković Ťũų Ơ’Ǩ Ẓḩ Ŀł Ș̄ C̆ Ňģ ß ẞ Þórð Ə Ŋ Ɂ";
        String letters = "ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏƠƯẀẂẄỲḌḤṢṬẒǴǨȘȚÑŊ";

        String text = text(SamplePapers.pdf(SamplePapers.COMPOSE.compose(
                PaperKind.CONSENT,
                null,
                SamplePapers.data().with("person", name).with("interpreter", letters))));

        assertThat(text).contains(name.split(" ")).doesNotContain("#");
        assertThat(text.replaceAll("\\s", "")).contains(letters);
    }

    @Test
    void veryLongValuesStayInsideThePage() throws Exception {
        String endless = "Donaudampfschifffahrtsgesellschaftskapitänswitwenverein".repeat(4);
        Paper paper = SamplePapers.COMPOSE.compose(
                PaperKind.RELEASE, SamplePapers.PERSIAN, SamplePapers.data().with("recipient", endless));

        try (PDDocument document = Loader.loadPDF(SamplePapers.pdf(paper))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                    float end = position.getXDirAdj() + position.getWidthDirAdj();
                    assertThat(end).isLessThanOrEqualTo(position.getPageWidth() - 45);
                }
            }.getText(document);
        }
    }

    @Test
    void aDrawnSignatureIsPrinted() throws Exception {
        byte[] png = Images.png(300, 80);
        PaperData signed = SamplePapers.data()
                .signed("client", new PaperData.Signed("Salma Mithal", "Lünen, 24.11.2026", DrawnSignature.png(png)));

        byte[] pdf = SamplePapers.pdf(SamplePapers.COMPOSE.compose(PaperKind.CONSENT, SamplePapers.ARABIC, signed));

        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(1).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void textFromOutsideCanNeitherAddMarkupNorFetchAnAddress() throws Exception {
        String attack = "<img src=\"http://169.254.169.254/x.png\"/><b>&amp;\u0000\u0007";

        String text = text(SamplePapers.pdf(SamplePapers.COMPOSE.compose(
                PaperKind.PLAN, null, SamplePapers.data().with("motto", attack))));

        assertThat(text).contains("<b>&amp;");
        assertThat(PaperResources.resolve("lotse:page", "http://169.254.169.254/x.png"))
                .isNull();
        assertThat(PaperResources.resolve("lotse:page", "file:///etc/passwd")).isNull();
        assertThat(PaperResources.resolve("lotse:page", "lotse:paper.css")).isNotNull();
    }

    @Test
    void arabicTextIsFoundAgainByItsLetters() throws Exception {
        String text = text(SamplePapers.pdf(SamplePapers.paper(PaperKind.CONSENT, SamplePapers.ARABIC)));

        assertThat(text).contains("موافقتك").doesNotContainPattern("[\\uFE80-\\uFEF4]");
    }

    private static String page(Paper paper) throws IOException {
        return plain(SamplePapers.pdf(paper));
    }

    private static String plain(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("[\\s\\u00A0]+", " ");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
