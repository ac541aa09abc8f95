package de.lotse.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file out: with its true type, never guessed at, never kept by anybody on the way. */
public final class FileReply {
    private FileReply() {}

    /** The file to save under its name. */
    public static ResponseEntity<byte[]> download(String name, String contentType, byte[] content) {
        return reply(ContentDisposition.attachment(), name, contentType, content);
    }

    /** The file to look at in the browser. */
    public static ResponseEntity<byte[]> show(String name, String contentType, byte[] content) {
        return reply(ContentDisposition.inline(), name, contentType, content);
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
