package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 20 MB, and a picture of a hundred megapixels, are taken in by a Java that has 64 MiB for everything. */
@Requirement("CW-15")
class UploadMemoryTests {
    private static final int SIZE = 19 * 1024 * 1024;
    private static final int LONGEST_MINUTES = 5;

    @TempDir
    Path folder;

    @Test
    void aPdfOfTwentyMegabytesNeedsLessThan64MiB() throws Exception {
        Path pdf = folder.resolve("akte.pdf");
        byte[] noise = new byte[SIZE / 10];
        try (PDDocument document = new PDDocument()) {
            Random random = new Random(1);
            for (int page = 0; page < 10; page++) {
                random.nextBytes(noise);
                PDPage sheet = new PDPage();
                COSStream hidden = new PDStream(document, new java.io.ByteArrayInputStream(noise)).getCOSObject();
                sheet.getCOSObject().setItem("Scan", hidden);
                document.addPage(sheet);
            }
            document.save(pdf.toFile());
        }
        assertThat(Files.size(pdf)).isBetween((long) SIZE, (long) UploadField.LARGEST);
        assertThat(takenIn(pdf)).contains("Accepted PDF");
    }

    @Test
    void aPictureOfAHundredMegapixelsIsDrawnSmallerInLessThan64MiB() throws Exception {
        Path photo = folder.resolve("foto.jpg");
        BufferedImage image = new BufferedImage(12_500, 8_000, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(2);
        for (int i = 0; i < 400_000; i++) {
            image.getRaster().setSample(random.nextInt(12_500), random.nextInt(8_000), 0, 255);
        }
        written(image, photo);
        assertThat(takenIn(photo)).contains("Accepted JPEG");
    }

    private static void written(BufferedImage image, Path to) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.9f);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private String takenIn(Path file) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        UploadProbe.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!java.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            java.destroyForcibly();
            throw new AssertionError("not taken in after " + LONGEST_MINUTES + " minutes: " + read(said));
        }
        assertThat(java.exitValue()).as(() -> read(said)).isZero();
        return read(said);
    }

    private static String classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"))
                .filter(path -> path != null && !path.isBlank())
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
