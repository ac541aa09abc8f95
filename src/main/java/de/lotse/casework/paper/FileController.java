package de.lotse.casework.paper;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.documents.FileOwner;
import de.lotse.documents.FilePages;
import de.lotse.documents.FileReply;
import de.lotse.documents.LookAtFile;
import de.lotse.webui.Page;
import java.util.UUID;
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
    private final FilePages pages;

    FileController(CaseForms forms, LookAtFile look, FilePages pages) {
        this.forms = forms;
        this.look = look;
        this.pages = pages;
    }

    /** The page with the pictures. */
    public record PagesPage(CaseHead head, FilePages.View file) {}

    @GetMapping("/cases/{caseId}/documents/{fileId}")
    ResponseEntity<byte[]> download(@PathVariable UUID caseId, @PathVariable UUID fileId) {
        LookAtFile.Seen seen = open(caseId, fileId, "");
        return FileReply.download(seen.file().name(), seen.file().contentType(), seen.content());
    }

    @GetMapping("/cases/{caseId}/documents/{fileId}/preview")
    ResponseEntity<byte[]> preview(@PathVariable UUID caseId, @PathVariable UUID fileId) {
        LookAtFile.Seen seen = open(caseId, fileId, "");
        return FileReply.show(seen.file().name(), seen.file().contentType(), seen.content());
    }

    @GetMapping("/cases/{caseId}/documents/{fileId}/pages")
    ModelAndView pages(@PathVariable UUID caseId, @PathVariable UUID fileId, @ModelAttribute("page") Page page) {
        LookAtFile.Seen seen = open(caseId, fileId, "pages");
        String path = "/cases/" + caseId + "/documents/" + fileId;
        return new ModelAndView("casework/paper/pages")
                .addObject(
                        "view",
                        new PagesPage(
                                forms.open(caseId, "documents", page).head(),
                                pages.view(seen, path + "/pages", path + "/preview", path, page)));
    }

    @GetMapping("/cases/{caseId}/documents/{fileId}/pages/{number}")
    ResponseEntity<byte[]> picture(@PathVariable UUID caseId, @PathVariable UUID fileId, @PathVariable int number) {
        return pages.picture(open(caseId, fileId, "page " + number), number);
    }

    private LookAtFile.Seen open(UUID caseId, UUID fileId, String part) {
        return look.open(FileOwner.of(forms.find(caseId).id()), fileId, part);
    }
}
