package de.lotse.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws what somebody wrote on the screen: strokes such as "M10 20L30 40", 600 wide and 200 high. */
public final class SignatureDrawing {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;

    private SignatureDrawing() {}

    /** The strokes as a picture for a paper. @param strokes as {@code Form.signature} reads them */
    public static DrawnSignature draw(String strokes) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path(strokes));
        pen.dispose();
        return DrawnSignature.png(png(image));
    }

    private static Path2D path(String strokes) {
        Path2D path = new Path2D.Double();
        for (String stroke : strokes.split("M", -1)) {
            boolean first = true;
            for (String point : stroke.isBlank() ? new String[0] : stroke.split("L", -1)) {
                int space = point.indexOf(' ');
                int x = Integer.parseInt(point.substring(0, space));
                int y = Integer.parseInt(point.substring(space + 1));
                if (first) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                first = false;
            }
        }
        return path;
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
