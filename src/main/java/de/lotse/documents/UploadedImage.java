package de.lotse.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Draws an image anew: what is left is what can be seen. */
final class UploadedImage {
    /** A page scanned at 600 dots per inch has 35 million. */
    private static final long MOST_PIXELS = 40_000_000;

    private UploadedImage() {}

    /** The image without anything that cannot be seen; nothing when it is too large or cannot be read. */
    static Optional<byte[]> redrawn(byte[] content, String format) {
        if (pixels(content) > MOST_PIXELS) {
            return Optional.empty();
        }
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
            return image == null
                    ? Optional.empty()
                    : written(image, format, format.equals("png") ? 1 : PhotoOrientation.of(content));
        } catch (IOException | RuntimeException e) {
            // A decoder of foreign bytes fails in many ways; all of them mean that the image cannot be read.
            return Optional.empty();
        }
    }

    /** Why it was not redrawn. */
    static UploadCheck.Refused refusal(byte[] content) {
        return pixels(content) > MOST_PIXELS ? UploadCheck.Refused.TOO_MANY_PIXELS : UploadCheck.Refused.BROKEN;
    }

    /** Width times height as the head of the file says, without decoding it; 0 when it does not say. */
    private static long pixels(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // As above: unreadable, said so by the caller.
            return 0;
        }
    }

    private static Optional<byte[]> written(BufferedImage image, String format, int orientation) throws IOException {
        boolean transparent = format.equals("png") && image.getColorModel().hasAlpha();
        boolean turned = PhotoOrientation.isTurned(orientation);
        BufferedImage clean = new BufferedImage(
                turned ? image.getHeight() : image.getWidth(),
                turned ? image.getWidth() : image.getHeight(),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = clean.createGraphics();
        if (!transparent) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, clean.getWidth(), clean.getHeight());
        }
        pen.drawImage(image, PhotoOrientation.upright(orientation, image.getWidth(), image.getHeight()), null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return ImageIO.write(clean, format, out) ? Optional.of(out.toByteArray()) : Optional.empty();
    }
}
