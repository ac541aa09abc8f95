package de.lotse.casework.paper;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.documents.FileReply;
import de.lotse.documents.PdfPages;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Looking at one file of a case: its first pages as pictures, in the browser's own viewer, or to save. No transaction while a page is drawn. */
@Controller
class FileController {
    private final CaseForms forms;
    private final LookAtFile look;
    private final PdfPages pdf;

    FileController(CaseForms forms, LookAtFile look, PdfPages pdf) {
        this.forms = forms;
        this.look = look;
        this.pdf = pdf;
    }

    /**
     * The page with the pictures.
     *
     * @param pictures addresses of the pages that are drawn
     * @param said why there are none, or that there are more; null when these are all
     */
    public record PagesPage(
            CaseHead head,
            String name,
            List<String> pictures,
            @Nullable String said,
            String file,
            String download) {}

    @GetMapping("/cases/{caseId}/documents/{fileId}")
    ResponseEntity<byte[]> download(@PathVariable UUID caseId, @PathVariable UUID fileId) {
        LookAtFile.Seen seen = look.open(caseId, fileId, "");
        return FileReply.download(seen.file().name(), seen.file().contentType(), seen.content());
    }

    @GetMapping("/cases/{caseId}/documents/{fileId}/preview")
    ResponseEntity<byte[]> preview(@PathVariable UUID caseId, @PathVariable UUID fileId) {
        LookAtFile.Seen seen = look.open(caseId, fileId, "");
        return FileReply.show(seen.file().name(), seen.file().contentType(), seen.content());
    }

    @GetMapping("/cases/{caseId}/documents/{fileId}/pages")
    ModelAndView pages(@PathVariable UUID caseId, @PathVariable UUID fileId, @ModelAttribute("page") Page page) {
        LookAtFile.Seen seen = look.open(caseId, fileId, "pages");
        String path = "/cases/" + caseId + "/documents/" + fileId;
        PdfPages.Outcome<Integer> count = pdf.count(seen.content());
        return new ModelAndView("casework/paper/pages")
                .addObject(
                        "view",
                        new PagesPage(
                                forms.open(caseId, "documents", page).head(),
                                seen.file().name(),
                                pictures(count, path),
                                said(count, page),
                                path + "/preview",
                                path));
    }

    @GetMapping("/cases/{caseId}/documents/{fileId}/pages/{number}")
    ResponseEntity<byte[]> picture(@PathVariable UUID caseId, @PathVariable UUID fileId, @PathVariable int number) {
        LookAtFile.Seen seen = look.open(caseId, fileId, "page " + number);
        return switch (pdf.picture(seen.content(), number)) {
            case PdfPages.Outcome.Shown<byte[]>(byte[] png) ->
                FileReply.show(seen.file().name() + "-" + number + ".png", "image/png", png);
            case PdfPages.Outcome.Encrypted<byte[]> _ -> throw new NotFound();
            case PdfPages.Outcome.Unreadable<byte[]> _ -> throw new NotFound();
        };
    }

    private static List<String> pictures(PdfPages.Outcome<Integer> count, String path) {
        return count instanceof PdfPages.Outcome.Shown<Integer>(Integer all)
                ? IntStream.rangeClosed(1, Math.min(all, PdfPages.MOST))
                        .mapToObj(number -> path + "/pages/" + number)
                        .toList()
                : List.of();
    }

    private static @Nullable String said(PdfPages.Outcome<Integer> count, Page page) {
        return switch (count) {
            case PdfPages.Outcome.Shown<Integer>(Integer all) ->
                all > PdfPages.MOST ? page.t("casework.paper.pages.more", PdfPages.MOST, all) : null;
            case PdfPages.Outcome.Encrypted<Integer> _ -> page.t("casework.paper.pages.encrypted");
            case PdfPages.Outcome.Unreadable<Integer> _ -> page.t("casework.paper.pages.unreadable");
        };
    }
}
