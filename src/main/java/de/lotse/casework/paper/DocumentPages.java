package de.lotse.casework.paper;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.documents.FileOwner;
import de.lotse.documents.Prints;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.people.CodeLists;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the tab "Dokumente" shows. */
@Component
class DocumentPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final StoredFiles files;
    private final Prints prints;
    private final Colleagues colleagues;
    private final CodeLists lists;

    DocumentPages(StoredFiles files, Prints prints, Colleagues colleagues, CodeLists lists) {
        this.files = files;
        this.prints = prints;
        this.colleagues = colleagues;
        this.lists = lists;
    }

    /** What was printed for the case under the identifier. */
    Optional<Prints.Printed> printed(Case theCase, @Nullable UUID id) {
        return prints.of(FileOwner.of(theCase.id())).stream()
                .filter(print -> print.id().equals(id))
                .findFirst();
    }

    DocumentsPage page(CaseFiles.Opened opened, @Nullable UUID returned, Page page) {
        Case theCase = opened.theCase();
        List<StoredFile> own = files.of(FileOwner.of(theCase.id()));
        FileOwner person = FileOwner.of(theCase.mainPerson());
        return new DocumentsPage(
                opened.head(),
                mayWrite(theCase, page),
                own.stream().map(file -> caseFile(theCase, file, page)).toList(),
                files.of(person).stream()
                        .map(file -> personFile(theCase, file, page))
                        .toList(),
                prints(theCase, own, page),
                printed(theCase, returned)
                        .map(print -> print(print, null, null, page).paper())
                        .orElse(null));
    }

    /** What was printed; what was printed for the case can come back signed. */
    private List<DocumentsPage.PrintRow> prints(Case theCase, List<StoredFile> files, Page page) {
        List<Prints.Printed> own = prints.of(FileOwner.of(theCase.id()));
        boolean may = mayWrite(theCase, page);
        return Stream.concat(own.stream(), prints.of(FileOwner.of(theCase.mainPerson())).stream())
                .sorted(Comparator.comparing(Prints.Printed::at).reversed())
                .map(print -> {
                    String signed = files.stream()
                            .filter(file -> print.id().equals(file.print()))
                            .findFirst()
                            .map(file -> path(theCase, file) + shown(file))
                            .orElse(null);
                    boolean open = may && signed == null && own.contains(print);
                    return print(
                            print,
                            signed,
                            open ? "/cases/" + theCase.id() + "/documents?print=" + print.id() + "#upload" : null,
                            page);
                })
                .toList();
    }

    DocumentsPage.VersionsPage versions(CaseFiles.Opened opened, List<StoredFile> versions, Page page) {
        Case theCase = opened.theCase();
        StoredFile newest = versions.getFirst();
        boolean replaceable = mayWrite(theCase, page)
                && files.of(newest.owner()).stream().anyMatch(file -> file.id().equals(newest.id()));
        return new DocumentsPage.VersionsPage(
                opened.head(),
                newest.name(),
                versions.stream().map(file -> caseFile(theCase, file, page)).toList(),
                replaceable ? path(theCase, newest) + "/versions" : null);
    }

    private static boolean mayWrite(Case theCase, Page page) {
        return theCase.writable() && page.viewer().may("CASE_WRITE");
    }

    private static String path(Case theCase, StoredFile file) {
        return "/cases/" + theCase.id() + "/documents/" + file.id();
    }

    /** A PDF is shown page by page, a picture as it is. */
    private static String shown(StoredFile file) {
        return file.isPdf() ? "/pages" : "/preview";
    }

    private DocumentsPage.FileRow caseFile(Case theCase, StoredFile file, Page page) {
        String path = path(theCase, file);
        return row(file, path + shown(file), path, path + "/versions", page);
    }

    private DocumentsPage.FileRow personFile(Case theCase, StoredFile file, Page page) {
        String path = "/people/" + theCase.mainPerson() + "/files/" + file.id();
        return row(file, file.isPdf() ? path + "/pages" : path, path, null, page);
    }

    private DocumentsPage.FileRow row(
            StoredFile file, String preview, String download, @Nullable String versions, Page page) {
        String size = page.t("casework.paper.size", page.number(Math.max(1, file.size() / 1024)));
        String about = page.t(
                "casework.paper.about",
                file.version(),
                size,
                page.date(LocalDate.ofInstant(file.addedAt(), BERLIN)),
                colleagues.name(file.addedBy()).orElse("–"));
        return new DocumentsPage.FileRow(
                file.name(),
                kind(file.kind(), page),
                file.signed() ? about + " · " + page.t("casework.paper.signed") : about,
                preview,
                download,
                versions);
    }

    private DocumentsPage.PrintRow print(
            Prints.Printed print, @Nullable String signedHref, @Nullable String uploadHref, Page page) {
        String language = print.language().equals("de")
                ? page.t("casework.paper.german")
                : page.t("casework.paper.both", lists.languageName(print.language(), page.locale()));
        return new DocumentsPage.PrintRow(
                kind(print.paper(), page),
                page.t(
                        "casework.paper.printed.on",
                        page.date(LocalDate.ofInstant(print.at(), BERLIN)),
                        colleagues.name(print.by()).orElse("–"),
                        print.edition(),
                        language),
                signedHref,
                uploadHref);
    }

    /** The kind in words: this tab's own, or the word of the paper's module, or the key itself. */
    private static String kind(String key, Page page) {
        String own = page.optional("casework.paper.kind." + key);
        return own == null ? Objects.requireNonNullElse(page.optional("consent.kind." + key), key) : own;
    }
}
