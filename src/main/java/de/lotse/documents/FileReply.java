package de.lotse.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file out: with its true type, never guessed at, never kept by anybody on the way. */
public final class FileReply {
    /** Nothing but the picture itself, and no script could run even if the picture were one. */
    private static final String PICTURE_ONLY =
            "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private FileReply() {}

    /** The file to save under its name. */
    public static ResponseEntity<byte[]> download(String name, String contentType, byte[] content) {
        return reply(ContentDisposition.attachment(), name, contentType, content);
    }

    /** The file to look at in the browser: a picture in a sandbox of its own, a PDF in the browser's viewer, which knows none. */
    public static ResponseEntity<byte[]> show(String name, String contentType, byte[] content) {
        ResponseEntity<byte[]> reply = reply(ContentDisposition.inline(), name, contentType, content);
        return contentType.startsWith("image/")
                ? ResponseEntity.status(reply.getStatusCode())
                        .headers(reply.getHeaders())
                        .header("Content-Security-Policy", PICTURE_ONLY)
                        .body(content)
                : reply;
    }

    /** A paper just printed. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
        return show(name + ".pdf", MediaType.APPLICATION_PDF_VALUE, pdf);
    }

    private static ResponseEntity<byte[]> reply(
            ContentDisposition.Builder disposition, String name, String contentType, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(contentType))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
