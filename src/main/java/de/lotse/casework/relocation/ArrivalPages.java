package de.lotse.casework.relocation;

import de.lotse.casework.paper.DocumentKind;
import de.lotse.documents.SealedPdf;
import de.lotse.documents.UploadCheck;
import de.lotse.documents.UploadField;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonPage;
import de.lotse.people.PersonPages;
import de.lotse.people.PersonSearch;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the page on which somebody looks into a package before it is taken in. */
@Component
class ArrivalPages {
    /** In place of somebody known. */
    static final String SOMEBODY_NEW = "new";

    private static final String STORY = "story";
    private final PersonSearch search;
    private final People people;
    private final PersonPages persons;
    private final UploadField uploads;

    ArrivalPages(PersonSearch search, People people, PersonPages persons, UploadField uploads) {
        this.search = search;
        this.people = people;
        this.persons = persons;
        this.uploads = uploads;
    }

    /**
     * What is in it.
     *
     * @param duplicates somebody like her who is known already, in sentences
     * @param choices somebody new, or one of those who are known and within reach
     */
    record View(
            UUID arrival,
            String name,
            List<PersonPage.Row> person,
            List<PersonPage.Row> origin,
            List<String> files,
            List<String> duplicates,
            List<Choice> choices) {}

    @Transactional(readOnly = true)
    public View page(UUID arrival, ReadPackage.Contents contents, Page page) {
        List<PersonSearch.Duplicate> known = duplicates(contents);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(SOMEBODY_NEW, page.t("casework.relocation.arrival.as.new")));
        known.stream()
                .flatMap(one -> people.find(one.person()).stream())
                .map(one -> new Choice(
                        one.id().toString(),
                        page.t(
                                "casework.relocation.arrival.as.known",
                                one.name().full())))
                .forEach(choices::add);
        return new View(
                arrival,
                contents.person().name().full(),
                persons.rows(contents.person(), page),
                origin(contents.manifest(), page),
                Stream.concat(
                                Stream.of(page.t("casework.relocation.arrival.story")),
                                contents.files().stream().map(SealedPdf.Enclosure::name))
                        .toList(),
                known.stream().map(one -> sentence(one, page)).toList(),
                choices);
    }

    /** Among whom may be chosen. */
    @Transactional(readOnly = true)
    public List<String> able(ReadPackage.Contents contents) {
        return Stream.concat(
                        Stream.of(SOMEBODY_NEW),
                        duplicates(contents).stream()
                                .filter(PersonSearch.Duplicate::reachable)
                                .map(one -> one.person().toString()))
                .toList();
    }

    /**
     * What came of looking at the documents of a package.
     *
     * @param refused names of those that stay in the package only
     * @param unanswered whether the virus scanner gave no answer about one of them
     */
    record Documents(List<TakeOver.Checked> kept, List<String> refused, boolean unanswered) {
        Documents {
            kept = List.copyOf(kept);
            refused = List.copyOf(refused);
        }
    }

    /** The story and the documents, checked like any file somebody brings; what does not pass stays in the package only. */
    Documents checked(ReadPackage.Contents contents) {
        List<TakeOver.Checked> kept = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        boolean unanswered = false;
        for (int at = -1; at < contents.files().size(); at++) {
            SealedPdf.Enclosure file =
                    at < 0 ? story(contents) : contents.files().get(at);
            switch (uploads.unsealed(file.name(), file.content())) {
                case UploadCheck.Accepted accepted ->
                    kept.add(new TakeOver.Checked(at < 0 ? STORY : kind(contents, at), accepted));
                case UploadCheck.Refused why -> {
                    refused.add(file.name());
                    unanswered = unanswered || why == UploadCheck.Refused.SCANNER_SILENT;
                }
            }
        }
        return new Documents(kept, refused, unanswered);
    }

    private static SealedPdf.Enclosure story(ReadPackage.Contents contents) {
        return new SealedPdf.Enclosure(
                contents.manifest().caseNumber(), UploadCheck.FileType.PDF.contentType(), contents.story());
    }

    private static String kind(ReadPackage.Contents contents, int at) {
        return kind(contents.manifest().files().get(at).kind());
    }

    private static String kind(String told) {
        return Stream.of(DocumentKind.values())
                .map(DocumentKind::key)
                .filter(told::equals)
                .findFirst()
                .orElseGet(DocumentKind.OTHER::key);
    }

    private List<PersonSearch.Duplicate> duplicates(ReadPackage.Contents contents) {
        Person person = contents.person();
        return search.duplicates(person.name(), person.birth().date(), List.of(person.id()));
    }

    private String sentence(PersonSearch.Duplicate one, Page page) {
        String like = page.t(
                one.sameBirthDate()
                        ? "casework.relocation.arrival.like.born"
                        : "casework.relocation.arrival.like.name");
        if (one.reachable()) {
            return page.t(
                    "casework.relocation.arrival.like.reachable",
                    people.find(one.person()).map(known -> known.name().full()).orElse("–"),
                    like);
        }
        return one.responsible() == null || one.gone()
                ? page.t("casework.relocation.arrival.like.somebody", like)
                : page.t("casework.relocation.arrival.like.ask", one.responsible(), like);
    }

    private static List<PersonPage.Row> origin(Manifest manifest, Page page) {
        List<PersonPage.Row> rows = new ArrayList<>();
        rows.add(row("from", manifest.from().name(), page));
        rows.add(row("number", manifest.caseNumber(), page));
        rows.add(row("packed", page.date(manifest.packedOn()), page));
        rows.add(row("recipient", manifest.recipient(), page));
        var until = manifest.release().until();
        rows.add(row(
                "release",
                until == null
                        ? page.t(
                                "casework.relocation.arrival.release.open",
                                page.date(manifest.release().from()))
                        : page.t(
                                "casework.relocation.arrival.release.until",
                                page.date(manifest.release().from()),
                                page.date(until)),
                page));
        rows.add(row("topics", String.join(", ", manifest.topics()), page));
        return rows;
    }

    private static PersonPage.Row row(String term, String text, Page page) {
        return new PersonPage.Row(page.t("casework.relocation.arrival.term." + term), text);
    }
}
