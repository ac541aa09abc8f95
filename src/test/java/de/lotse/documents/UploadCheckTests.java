package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.documents.UploadCheck.Accepted;
import de.lotse.documents.UploadCheck.FileType;
import de.lotse.documents.UploadCheck.Refused;
import de.lotse.documents.UploadCheck.Result;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("CW-15")
class UploadCheckTests {
    private static final int LARGEST = 1_000_000;

    private static Result check(String name, byte[] content) {
        return UploadCheck.check(name, content, LARGEST);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFileIsToldByItsContentNotByItsName() throws IOException {
        assertThat(check("bescheid.exe", Images.png(20, 20))).isInstanceOfSatisfying(Accepted.class, file -> {
            assertThat(file.type()).isEqualTo(FileType.PNG);
            assertThat(file.name()).isEqualTo("bescheid.png");
        });
        assertThat(check("bescheid.pdf", ascii("MZ\u0090 this is a program"))).isEqualTo(Refused.WRONG_TYPE);
        assertThat(check("bescheid.png", ascii("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")))
                .isEqualTo(Refused.WRONG_TYPE);
        assertThat(check("a.pdf", ascii("<html><script>alert(1)</script>%PDF-1.7")))
                .isEqualTo(Refused.WRONG_TYPE);
        assertThat(check("a.gif", ascii("GIF89a"))).isEqualTo(Refused.WRONG_TYPE);
    }

    @Test
    void emptyAndOversizedFilesAreRefused() {
        assertThat(check("leer.pdf", new byte[0])).isEqualTo(Refused.EMPTY);
        assertThat(check("gross.pdf", new byte[LARGEST + 1])).isEqualTo(Refused.TOO_LARGE);
    }

    @Test
    void aFileThatGrewWhileItWasWrittenAnewIsMeasuredAgain() throws IOException {
        byte[] packed;
        try (PDDocument many = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 0; page < 300; page++) {
                many.addPage(new PDPage());
            }
            many.save(out);
            packed = out.toByteArray();
        }
        assertThat(check("viele.pdf", packed))
                .isInstanceOfSatisfying(
                        Accepted.class, file -> assertThat(file.content()).hasSizeGreaterThan(packed.length));
        assertThat(UploadCheck.check("viele.pdf", packed, packed.length)).isEqualTo(Refused.TOO_LARGE);
    }

    @Test
    void brokenFilesAreRefused() throws IOException {
        byte[] half = new byte[60];
        System.arraycopy(Images.png(200, 200), 0, half, 0, half.length);

        assertThat(check("halb.png", half)).isEqualTo(Refused.BROKEN);
        assertThat(check("kaputt.pdf", ascii("%PDF-1.7\nnothing else"))).isEqualTo(Refused.BROKEN);
        assertThat(check("kaputt.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}))
                .isEqualTo(Refused.BROKEN);
    }

    @Test
    void anImageThatWouldUnpackToGigabytesIsRefusedByItsHead() throws IOException {
        assertThat(check("bombe.png", claimingSize(Images.png(20, 20), 50_000, 50_000)))
                .isEqualTo(Refused.TOO_MANY_PIXELS);
    }

    private static byte[] claimingSize(byte[] png, int width, int height) {
        byte[] bomb = png.clone();
        ByteBuffer head = ByteBuffer.wrap(bomb);
        head.putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(bomb, 12, 17);
        head.putInt(29, (int) checksum.getValue());
        return bomb;
    }

    @Test
    void whatACameraWroteBesideTheImageIsGone() throws IOException {
        byte[] photo = withExif(Images.jpeg(40, 20), 1);

        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("GPS at home");
        assertThat(check("foto.jpg", photo))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        file -> assertThat(new String(file.content(), StandardCharsets.ISO_8859_1))
                                .doesNotContain("GPS at home", "Exif"));
    }

    @Test
    void aPhotoTakenSidewaysIsKeptUpright() throws IOException {
        Accepted kept = (Accepted) check("foto.jpg", withExif(Images.jpeg(40, 20), 6));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(image.getWidth()).isEqualTo(20);
        assertThat(image.getHeight()).isEqualTo(40);
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] note = ascii("GPS at home");
        ByteBuffer exif = ByteBuffer.allocate(36 + note.length);
        exif.putShort((short) 0xFFE1).putShort((short) (34 + note.length)).put(ascii("Exif\0\0"));
        exif.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(note);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array(), 0, exif.capacity())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void whatAProgramWroteBesideThePagesOfAPdfIsGone() throws IOException {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setAuthor("Erika Verfasserin");
        document.getDocumentInformation().setProducer("Schreibprogramm am Amt");
        PDMetadata notes = new PDMetadata(document);
        notes.importXMPMetadata(ascii("<x:xmpmeta>Erika Verfasserin</x:xmpmeta>"));
        document.getDocumentCatalog().setMetadata(notes);
        byte[] pdf = saved(document);

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("Erika Verfasserin");
        assertThat(check("Bescheid vom 3.11.PDF", pdf)).isInstanceOfSatisfying(Accepted.class, file -> {
            assertThat(file.name()).isEqualTo("Bescheid vom 3 11.pdf");
            assertThat(new String(file.content(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .doesNotContain("Verfasserin", "Schreibprogramm", "/Metadata", "/Info");
            assertThat(pages(file.content())).isEqualTo(1);
        });
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anElectronicallySignedPdfIsKeptAsItCameSoThatTheSignatureHolds() throws IOException {
        PDDocument document = new PDDocument();
        PDSignatureField field = new PDSignatureField(new PDAcroForm(document));
        field.setValue(new PDSignature());
        PDAcroForm form = new PDAcroForm(document);
        form.setFields(java.util.List.of(field));
        document.getDocumentCatalog().setAcroForm(form);
        byte[] pdf = saved(document);

        assertThat(check("signiert.pdf", pdf))
                .isInstanceOfSatisfying(
                        Accepted.class, file -> assertThat(file.content()).isEqualTo(pdf));
    }

    @Test
    void aVeryLargeImageIsDrawnSmallerAndStillReadable() throws IOException {
        BufferedImage page = new BufferedImage(5_000, 7_000, BufferedImage.TYPE_BYTE_BINARY);
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        ImageIO.write(page, "png", scan);

        Accepted kept = (Accepted) check("scan600dpi.png", scan.toByteArray());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertThat(image.getWidth()).isEqualTo(2_500);
        assertThat(image.getHeight()).isEqualTo(3_500);
    }

    @Test
    void aPdfWithScriptsOrAPasswordIsRefused() throws IOException {
        PDDocument script = new PDDocument();
        script.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        PDDocument secret = new PDDocument();
        secret.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertThat(check("skript.pdf", saved(script))).isEqualTo(Refused.ACTIVE_CONTENT);
        assertThat(check("geheim.pdf", saved(secret))).isEqualTo(Refused.ENCRYPTED);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        try (document) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd.pdf",
                "C:\\Users\\x\\Bescheid.pdf | Bescheid.pdf",
                "<script>alert(1)</script>.pdf | script.pdf",
                "rechnung.pdf.exe | rechnung.pdf",
                ".htaccess | htaccess.pdf",
                "'' | Dokument.pdf",
                "Anmeldung Žižković Söğüt.pdf | Anmeldung Žižković Söğüt.pdf",
                "\u202Efdp.exe | fdp.pdf",
            })
    void aNameIsSafeToShowStoreAndDownload(String name, String clean) {
        assertThat(UploadCheck.cleanName(name, FileType.PDF)).isEqualTo(clean);
    }

    @Test
    void aNameHasABound() {
        assertThat(UploadCheck.cleanName("ä".repeat(500), FileType.JPEG)).hasSize(124);
    }

    @ParameterizedTest
    @EnumSource(Refused.class)
    void everyRefusalHasAText(Refused refused) {
        assertThat(ResourceBundle.getBundle("de.lotse.documents.messages").containsKey(refused.messageKey()))
                .isTrue();
    }
}
