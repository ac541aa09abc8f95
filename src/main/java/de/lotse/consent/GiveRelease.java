package de.lotse.consent;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.Paper;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.UploadCheck;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a release from confidentiality for one recipient, with text, language, time and signature (CON-03). */
@Service
@Transactional
public class GiveRelease {
    private final Releases releases;
    private final Consents consents;
    private final People people;
    private final ReleasePapers papers;
    private final PrintPaper printer;
    private final Keeping keeping;

    GiveRelease(
            Releases releases,
            Consents consents,
            People people,
            ReleasePapers papers,
            PrintPaper printer,
            Keeping keeping) {
        this.releases = releases;
        this.consents = consents;
        this.people = people;
        this.papers = papers;
        this.printer = printer;
        this.keeping = keeping;
    }

    /** What keeps the proof, knows the concept and tells the record. */
    @org.springframework.stereotype.Component("releaseKeeping")
    record Keeping(KeepFile keep, PersonPapers papers, Concepts concepts, Audit audit) {}

    /**
     * A release as it is given.
     *
     * @param id from the form, so that a double click records one
     * @param language the language beside German, or "de"
     * @param reference the case's number for the paper, null for none
     */
    public record Command(
            UUID id,
            PersonId person,
            ReleasePapers.Content content,
            String language,
            boolean interpreterPresent,
            Declare.Proof proof,
            @Nullable String reference) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on record. */
        record Given(UUID id) implements Outcome {}

        /** It is on record already, with another content: sent again after going back. Nothing was recorded. */
        record Already() implements Outcome {}

        /** The concept asks for a release to problem fields, and none was named (Herne 2.2). */
        record TopicsMissing() implements Outcome {}

        /** Before the immigration authority the hint must have been explained (CON-03a). */
        record HintMissing() implements Outcome {}

        /** The paper cannot be signed yet: message keys of what is missing. */
        record PaperIncomplete(List<String> missing) implements Outcome {}

        /** Consent was withdrawn: nothing may be passed on, so nothing is released (CON-02). */
        record ConsentWithdrawn() implements Outcome {}

        /** The person is not within reach. */
        record Unknown() implements Outcome {}
    }

    /** Records the release, or says why not. */
    public Outcome give(Command command) {
        ReleasePapers.Content content = command.content();
        Person person = people.find(command.person()).orElse(null);
        if (person == null) {
            return new Outcome.Unknown();
        }
        if (consents.state(command.person()).withdrawnOn() != null) {
            return new Outcome.ConsentWithdrawn();
        }
        ConsentConcept concept = keeping.concepts().section(ConsentConcept.class);
        if (concept.releaseScope().perField() && content.chosen().isEmpty()) {
            return new Outcome.TopicsMissing();
        }
        if (content.recipient().immigration() && !content.hintExplained()) {
            return new Outcome.HintMissing();
        }
        String strokes = command.proof() instanceof Declare.Proof.Drawn drawn ? drawn.strokes() : null;
        Paper paper =
                papers.paper(person, command.reference(), PersonPapers.language(command.language()), content, strokes);
        if (strokes == null) {
            return record(command, paper, null, null);
        }
        return switch (printer.print(paper)) {
            case PrintPaper.Print.Refused refused -> new Outcome.PaperIncomplete(refused.missing());
            case PrintPaper.Print.Printed printed -> record(command, paper, strokes, printed.pdf());
        };
    }

    /** Adds the scan of a release that was signed by hand. @return false if there is no such release without a scan */
    public boolean addScan(PersonId person, UUID release, UUID fileId, UploadCheck.Accepted scan) {
        KeepFile.Command file = KeepFile.Command.of(fileId, FileOwner.of(person), "release", scan, true);
        boolean added =
                releases.find(person, release).filter(Release::scanMissing).isPresent()
                        && keeping.keep().keep(file) == KeepFile.Outcome.KEPT;
        if (added) {
            consents.prove(person, release, fileId);
        }
        return added;
    }

    private Outcome record(Command command, Paper paper, @Nullable String strokes, byte @Nullable [] pdf) {
        Release release = release(command, paper);
        if (!releases.add(release, strokes)) {
            boolean same = releases.find(command.person(), command.id())
                    .filter(release::same)
                    .isPresent();
            return same ? new Outcome.Given(command.id()) : new Outcome.Already();
        }
        FileOwner owner = FileOwner.of(command.person());
        if (pdf != null) {
            String name = paper.title().german() + ".pdf";
            String type = UploadCheck.FileType.PDF.contentType();
            keep(command, new KeepFile.Command(Uuids.next(), owner, "release", name, type, pdf, true, null));
        } else if (command.proof() instanceof Declare.Proof.Scan scan) {
            keep(command, KeepFile.Command.of(Uuids.next(), owner, "release", scan.file(), true));
        }
        keeping.audit()
                .changed(
                        "release-given",
                        Subject.of(command.person()),
                        command.content().recipient().kind().name());
        return new Outcome.Given(command.id());
    }

    private void keep(Command command, KeepFile.Command file) {
        keeping.keep().keep(file);
        consents.prove(command.person(), command.id(), file.id());
    }

    private Release release(Command command, Paper paper) {
        ReleasePapers.Content content = command.content();
        Paper.Translation translation = paper.translation();
        return new Release(
                command.id(),
                command.person(),
                content.recipient(),
                releases.key(content.recipient()),
                content.chosen(),
                content.powers(),
                content.from(),
                content.to(),
                new Declaration.GivenText(
                        paper.edition(),
                        translation == null ? "de" : translation.tag(),
                        keeping.papers().basis()),
                command.interpreterPresent(),
                switch (command.proof()) {
                    case Declare.Proof.Drawn _ -> Declaration.Signing.ON_SCREEN;
                    case Declare.Proof.Scan _ -> Declaration.Signing.SCANNED;
                    default -> Declaration.Signing.ON_PAPER;
                },
                content.hintExplained(),
                null,
                null);
    }
}
