package de.lotse.demo;

import de.lotse.documents.UploadCheck;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Papers as somebody would bring them: small pictures that say of themselves that they are invented. */
final class Scans {
    private static final int LARGEST = 1_000_000;
    private static final Map<String, UploadCheck.Accepted> KNOWN = new ConcurrentHashMap<>();

    private Scans() {}

    /** A scan with the title, checked like every upload. */
    static UploadCheck.Accepted of(String title) {
        return KNOWN.computeIfAbsent(title, Scans::checked);
    }

    private static UploadCheck.Accepted checked(String title) {
        if (UploadCheck.check(title + ".png", drawn(title), LARGEST) instanceof UploadCheck.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("the demonstration draws pictures that the check takes");
    }

    private static byte[] drawn(String title) {
        BufferedImage sheet = new BufferedImage(420, 594, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        pen.drawString(title, 40, 70);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        pen.drawString("Muster, frei erfunden", 40, 100);
        for (int line = 0; line < 16; line++) {
            pen.drawLine(40, 140 + line * 22, line % 4 == 3 ? 240 : 380, 140 + line * 22);
        }
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
