package de.lotse.documents;

import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page on which a PDF that is kept is looked at: its first pages as pictures, or why there are none. */
@Component
public class FilePages {
    private final PdfPages pdf;

    FilePages(PdfPages pdf) {
        this.pdf = pdf;
    }

    /**
     * What the page shows.
     *
     * @param pictures addresses of the pages that are drawn
     * @param said why there are none, or that there are more; null when these are all
     * @param file where the browser's own viewer opens it
     * @param download where it is saved
     */
    public record View(
            String name, List<String> pictures, @Nullable String said, String file, String download) {}

    /** The page. @param path where the pictures lie, without their number */
    public View view(LookAtFile.Seen seen, String path, String file, String download, Page page) {
        PdfPages.Outcome<Integer> count = pdf.count(seen.content());
        return new View(seen.file().name(), pictures(count, path), said(count, page), file, download);
    }

    /** One of the pictures. @throws NotFound where there is none, or drawing it took too long; in the page its text stands there then */
    public ResponseEntity<byte[]> picture(LookAtFile.Seen seen, int number) {
        if (pdf.picture(seen.content(), number) instanceof PdfPages.Outcome.Shown<byte[]>(byte[] png)) {
            return FileReply.show(seen.file().name() + "-" + number + ".png", "image/png", png);
        }
        throw new NotFound();
    }

    private static List<String> pictures(PdfPages.Outcome<Integer> count, String path) {
        return count instanceof PdfPages.Outcome.Shown<Integer>(Integer all)
                ? IntStream.rangeClosed(1, Math.min(all, PdfPages.MOST))
                        .mapToObj(number -> path + "/" + number)
                        .toList()
                : List.of();
    }

    private static @Nullable String said(PdfPages.Outcome<Integer> count, Page page) {
        return switch (count) {
            case PdfPages.Outcome.Shown<Integer>(Integer all) ->
                all > PdfPages.MOST ? page.t("documents.pages.more", PdfPages.MOST, all) : null;
            case PdfPages.Outcome.Encrypted<Integer> _ -> page.t("documents.pages.encrypted");
            case PdfPages.Outcome.Unreadable<Integer> _ -> page.t("documents.pages.unreadable");
            case PdfPages.Outcome.Slow<Integer> _ -> page.t("documents.pages.slow");
        };
    }
}
