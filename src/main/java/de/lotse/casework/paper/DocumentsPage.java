package de.lotse.casework.paper;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tab "Dokumente".
 *
 * @param files of the case, newest first
 * @param signed the client's signed papers: consent, releases, agreement
 * @param printed what was printed, newest first
 * @param returned the printed paper whose signed version is taken in; null for any other upload
 */
public record DocumentsPage(
        CaseHead head,
        boolean mayWrite,
        List<FileRow> files,
        List<FileRow> signed,
        List<PrintRow> printed,
        @Nullable String returned) {
    /** What an upload can be. */
    public List<Choice> kinds(Page page) {
        return Arrays.stream(DocumentKind.values())
                .map(kind -> new Choice(kind.name(), page.t("casework.paper.kind." + kind.key())))
                .toList();
    }

    /** A file in its newest version. @param versionsHref earlier versions and adding a newer one */
    public record FileRow(
            String name,
            String kind,
            String about,
            String previewHref,
            String downloadHref,
            @Nullable String versionsHref) {}

    /** A paper that was printed. @param signedHref its signed version @param uploadHref where that is taken in, if there is none yet */
    public record PrintRow(
            String paper,
            String about,
            @Nullable String signedHref,
            @Nullable String uploadHref) {}

    /** One file with its versions. @param action where a newer version is sent; null where none may be added */
    public record VersionsPage(
            CaseHead head,
            String name,
            List<FileRow> versions,
            @Nullable String action) {}
}
