package de.lotse.documents;

import java.util.Base64;

/** A signature drawn on the screen: a PNG image as it goes into the page. */
public record DrawnSignature(String dataUri) {
    private static final String PREFIX = "data:image/png;base64,";

    public DrawnSignature {
        if (!dataUri.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signature is a PNG image");
        }
    }

    /** The image, already checked to be a PNG, see {@link UploadCheck}. */
    public static DrawnSignature png(byte[] image) {
        return new DrawnSignature(PREFIX + Base64.getEncoder().encodeToString(image));
    }
}
