package de.lotse.casework.screening;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.PrintPaper.Print;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the screening sheet. */
@Controller
@Transactional
public class ScreeningPaperController {
    private final CaseFiles caseFiles;
    private final Screenings screenings;
    private final ScreeningPaper paper;
    private final PrintPaper printPaper;
    private final Audit audit;

    ScreeningPaperController(
            CaseFiles caseFiles, Screenings screenings, ScreeningPaper paper, PrintPaper printPaper, Audit audit) {
        this.caseFiles = caseFiles;
        this.screenings = screenings;
        this.paper = paper;
        this.printPaper = printPaper;
        this.audit = audit;
    }

    @GetMapping("/cases/{caseId}/screening.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String lang,
            @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "screening", page);
        Print print = printPaper.print(paper.paper(
                opened.theCase(),
                opened.person(),
                screenings.latest(opened.theCase().id()).orElse(null),
                language(lang)));
        return switch (print) {
            case Print.Printed printed -> {
                audit.changed(
                        "screening-printed", Subject.of(opened.theCase().id()), lang == null ? "de" : "de, " + lang);
                yield answer(printed.pdf(), opened.theCase().number());
            }
            // The two fields this paper must have are known of every case: its person and its worker.
            case Print.Refused refused -> throw new IllegalStateException("cannot print without " + refused.missing());
        };
    }

    private static @Nullable Locale language(@Nullable String lang) {
        return lang == null
                ? null
                : PaperTexts.TRANSLATIONS.stream()
                        .filter(locale -> locale.toLanguageTag().equals(lang))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> answer(byte[] pdf, String number) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename("screening-" + number + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
