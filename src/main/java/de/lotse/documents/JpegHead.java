package de.lotse.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in a photo before the photo itself. */
final class JpegHead {
    private static final int LENGTH = 1 << 20;
    private static final int BASELINE = 0xFFC0;
    private static final int EXTENDED = 0xFFC1;
    private static final int IMAGE_DATA = 0xFFDA;

    private JpegHead() {}

    /** The first part of the file, where cameras write their notes. */
    static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LENGTH);
        }
    }

    /** Whether it is put together from several passes; also said of one whose head does not tell. */
    static boolean progressive(byte[] head) {
        try {
            ByteBuffer in = ByteBuffer.wrap(head).position(2);
            for (int marker = in.getShort() & 0xFFFF; marker != IMAGE_DATA; marker = in.getShort() & 0xFFFF) {
                if (marker == BASELINE || marker == EXTENDED) {
                    return false;
                }
                int start = in.position();
                in.position(start + (in.getShort() & 0xFFFF));
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return true;
        }
        return true;
    }
}
