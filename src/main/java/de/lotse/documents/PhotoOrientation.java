package de.lotse.documents;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a telephone was held: cameras write it beside the image, and it would be lost when the image is drawn anew. */
final class PhotoOrientation {
    static final int UPRIGHT = 1;
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int IMAGE_DATA = 0xFFDA;
    private static final long EXIF_NAME = 0x457869660000L;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_SIZE = 12;

    private PhotoOrientation() {}

    /** The orientation as numbered by Exif, 1 to 8; upright when the photo does not say. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
            for (int marker = in.getShort() & 0xFFFF; marker != IMAGE_DATA; marker = in.getShort() & 0xFFFF) {
                int start = in.position();
                int length = in.getShort() & 0xFFFF;
                if (marker == EXIF_SEGMENT && name(in) == EXIF_NAME) {
                    return inTags(in.slice());
                }
                in.position(start + length);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Damaged notes of the camera: the photo itself may still be fine.
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static long name(ByteBuffer in) {
        return (in.getInt() & 0xFFFFFFFFL) << 16 | (in.getShort() & 0xFFFF);
    }

    private static int inTags(ByteBuffer tags) {
        tags.order(tags.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tags.getInt(4);
        int entries = tags.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_SIZE;
            if ((tags.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tags.getShort(entry + 8);
                return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** True when width and height change places. */
    static boolean isTurned(int orientation) {
        return orientation >= 5;
    }

    /** What brings the image upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
