package de.lotse.casework.paper;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.documents.FileOwner;
import de.lotse.documents.FilePages;
import de.lotse.documents.FileReply;
import de.lotse.documents.LookAtFile;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
    private final List<WithheldFile> withheld;

    FileController(CaseForms forms, LookAtFile look, FilePages pages, List<WithheldFile> withheld) {
        this.forms = forms;
        this.look = look;
        this.pages = pages;
        this.withheld = withheld;
    }

    /** The page with the pictures. */
    public record PagesPage(CaseHead head, FilePages.View file) {}

    /** The file to save; in its place the page that says why it is withheld. */
    @GetMapping("/cases/{caseId}/documents/{fileId}")
    ResponseEntity<byte[]> download(@PathVariable UUID caseId, @PathVariable UUID fileId) {
        LookAtFile.Seen seen = open(caseId, fileId, "");
        return withheld(caseId, seen)
                .orElseGet(
                        () -> FileReply.download(seen.file().name(), seen.file().contentType(), seen.content()));
    }

    @GetMapping("/cases/{caseId}/documents/{fileId}/preview")
    ResponseEntity<byte[]> preview(@PathVariable UUID caseId, @PathVariable UUID fileId) {
        LookAtFile.Seen seen = open(caseId, fileId, "");
        return withheld(caseId, seen)
                .orElseGet(() -> FileReply.show(seen.file().name(), seen.file().contentType(), seen.content()));
    }

    private Optional<ResponseEntity<byte[]>> withheld(UUID caseId, LookAtFile.Seen seen) {
        return withheld.stream()
                .flatMap(one -> one.withheld(new CaseId(caseId), seen.file()).stream())
                .findFirst()
                .map(why -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(why))
                        .body(new byte[0]));
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
