package de.lotse.casework.paper;

import de.lotse.casework.CaseTab;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.Prints;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.documents.Upload;
import de.lotse.documents.UploadCheck;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a case: the list, a new one, a newer version. */
@Controller
@Transactional
class DocumentsController {
    private static final String PREFIX = "casework.paper.upload";
    private final CaseForms forms;
    private final DocumentPages pages;
    private final StoredFiles files;
    private final KeepFile keepFile;

    DocumentsController(CaseForms forms, DocumentPages pages, StoredFiles files, KeepFile keepFile) {
        this.forms = forms;
        this.pages = pages;
        this.files = files;
        this.keepFile = keepFile;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab documentsTab() {
            return new CaseTab("documents", "/documents", 80);
        }
    }

    @GetMapping("/cases/{caseId}/documents")
    ModelAndView show(
            @PathVariable UUID caseId, @RequestParam Optional<UUID> print, @ModelAttribute("page") Page page) {
        Form fresh = Form.empty(PREFIX).with("id", Uuids.next());
        Optional<Prints.Printed> returned = print.flatMap(id -> pages.printed(forms.find(caseId), id));
        return show(
                caseId,
                returned.map(one -> fresh.with("print", one.id())
                                .with("kind", DocumentKind.of(one.paper()))
                                .with("signed", "yes"))
                        .orElse(fresh),
                page);
    }

    @PostMapping("/cases/{caseId}/documents")
    ModelAndView upload(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            Upload file,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form form = Form.of(PREFIX, submitted);
        DocumentKind kind = form.requireChoice("kind", DocumentKind.class);
        if (!keep(form, file, theCase, kind.key(), null)) {
            return CaseForms.refused(show(caseId, form, page));
        }
        Flash.good(redirect, "casework.paper.kept");
        return new ModelAndView("redirect:/cases/" + caseId + "/documents");
    }

    @GetMapping("/cases/{caseId}/documents/{fileId}/versions")
    ModelAndView versions(@PathVariable UUID caseId, @PathVariable UUID fileId, @ModelAttribute("page") Page page) {
        return versions(caseId, fileId, Form.empty(PREFIX).with("id", Uuids.next()), page);
    }

    @PostMapping("/cases/{caseId}/documents/{fileId}/versions")
    ModelAndView addVersion(
            @PathVariable UUID caseId,
            @PathVariable UUID fileId,
            @RequestParam MultiValueMap<String, String> submitted,
            Upload file,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        StoredFile before = file(theCase, fileId);
        Form form = Form.of(PREFIX, submitted);
        if (!keep(form, file, theCase, before.kind(), before.id())) {
            return CaseForms.refused(versions(caseId, fileId, form, page));
        }
        Flash.good(redirect, "casework.paper.kept");
        return new ModelAndView("redirect:/cases/" + caseId + "/documents");
    }

    private boolean keep(Form form, Upload upload, Case theCase, String kind, @Nullable UUID replaces) {
        UUID id = form.requireId("id");
        UUID print = form.id("print");
        if (print != null && pages.printed(theCase, print).isEmpty()) {
            throw new NotFound();
        }
        UploadCheck.Accepted file = upload.require(form, "file");
        if (!theCase.writable()) {
            forms.stopped(form, theCase.id().value());
        }
        if (file == null || form.hasErrors()) {
            return false;
        }
        KeepFile.Outcome outcome = keepFile.keep(new KeepFile.Command(
                id,
                FileOwner.of(theCase.id()),
                kind,
                file.name(),
                file.type().contentType(),
                file.content(),
                print != null || form.checked("signed"),
                replaces,
                print));
        switch (outcome) {
            case KEPT -> {}
            case ALREADY -> form.standsAlready();
            case NO_SUCH_VERSION -> form.refuse("casework.paper.replaced");
        }
        return outcome == KeepFile.Outcome.KEPT;
    }

    private StoredFile file(Case theCase, UUID fileId) {
        return files.find(FileOwner.of(theCase.id()), fileId).orElseThrow(NotFound::new);
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/paper/documents")
                .addObject("view", pages.page(forms.open(caseId, "documents", page), form.id("print"), page))
                .addObject("form", form);
    }

    private ModelAndView versions(UUID caseId, UUID fileId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "documents", page);
        List<StoredFile> versions = files.versions(FileOwner.of(opened.theCase().id()), fileId);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView("casework/paper/versions")
                .addObject("view", pages.versions(opened, versions, page))
                .addObject("form", form);
    }
}
