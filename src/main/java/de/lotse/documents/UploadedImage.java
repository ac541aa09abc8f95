package de.lotse.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws an image anew: what is left is what can be seen. A very large one is drawn smaller, point by point as it is read, so that it never
 * lies in memory as a whole.
 */
final class UploadedImage {
    /** What is kept: a page at 300 dots per inch. */
    private static final long KEPT_PIXELS = 9_000_000;
    /** What may come: a telephone with the largest camera of its time. */
    private static final long MOST_PIXELS = 120_000_000;
    /** A progressive photo is put together from several passes and needs room for all of it. */
    private static final long MOST_PROGRESSIVE_PIXELS = 40_000_000;

    private UploadedImage() {}

    /** Writes the image without anything that cannot be seen. @return null when it may be kept */
    static UploadCheck.@Nullable Refused redraw(Path from, Path to, UploadCheck.FileType type) {
        boolean photo = type == UploadCheck.FileType.JPEG;
        try (ImageInputStream in = ImageIO.createImageInputStream(from.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return UploadCheck.Refused.BROKEN;
            }
            byte[] head = photo ? JpegHead.read(from) : new byte[0];
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > (photo && JpegHead.progressive(head) ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS)) {
                    return UploadCheck.Refused.TOO_MANY_PIXELS;
                }
                BufferedImage image = reader.read(0, smaller(reader, pixels));
                BufferedImage upright = photo ? upright(image, PhotoOrientation.of(head)) : image;
                // Into the file that is there: a new one would be readable for everybody on the machine.
                try (OutputStream out = Files.newOutputStream(to)) {
                    ImageIO.write(upright, photo ? "jpeg" : "png", out);
                }
                return Files.size(to) > 0 ? null : UploadCheck.Refused.BROKEN;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A decoder of foreign bytes fails in many ways; all of them mean that the image cannot be read.
            return UploadCheck.Refused.BROKEN;
        }
    }

    /** Reads every n-th point of every n-th row of a larger image. */
    private static ImageReadParam smaller(ImageReader reader, long pixels) {
        ImageReadParam how = reader.getDefaultReadParam();
        int step = 1;
        while (pixels / ((long) step * step) > KEPT_PIXELS) {
            step++;
        }
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == PhotoOrientation.UPRIGHT) {
            return image;
        }
        boolean turned = PhotoOrientation.isTurned(orientation);
        BufferedImage clean = new BufferedImage(
                turned ? image.getHeight() : image.getWidth(),
                turned ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = clean.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, clean.getWidth(), clean.getHeight());
        pen.drawImage(image, PhotoOrientation.upright(orientation, image.getWidth(), image.getHeight()), null);
        pen.dispose();
        return clean;
    }
}
