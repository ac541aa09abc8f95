package de.lotse.documents;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The line behind the end of a sealed paper: an HMAC-SHA-256 over everything before it. PDF alone encrypts but does not notice changes. */
final class SealMark {
    private static final byte[] BEGIN = "\n%lotse-seal-1 ".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNS = 64;
    private static final int LENGTH = BEGIN.length + SIGNS + 1;

    private SealMark() {}

    /** The paper with its mark. */
    static byte[] put(byte[] paper, String passphrase) {
        byte[] mark = (new String(BEGIN, StandardCharsets.US_ASCII) + of(paper, passphrase) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] marked = Arrays.copyOf(paper, paper.length + mark.length);
        System.arraycopy(mark, 0, marked, paper.length, mark.length);
        return marked;
    }

    /** Whether the file is as it was sealed; empty when it carries no mark. */
    static Optional<Boolean> holds(byte[] marked, String passphrase) {
        int end = marked.length - LENGTH;
        if (end < 0 || !Arrays.equals(marked, end, end + BEGIN.length, BEGIN, 0, BEGIN.length)) {
            return Optional.empty();
        }
        String said = new String(marked, end + BEGIN.length, SIGNS, StandardCharsets.US_ASCII);
        String wanted = of(Arrays.copyOf(marked, end), passphrase);
        return Optional.of(MessageDigest.isEqual(
                said.getBytes(StandardCharsets.US_ASCII), wanted.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String of(byte[] paper, String passphrase) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("lotse-seal-1:" + passphrase).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(paper));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java brings HMAC-SHA-256", e);
        }
    }
}
