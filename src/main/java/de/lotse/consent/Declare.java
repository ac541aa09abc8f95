package de.lotse.consent;

import de.lotse.access.CurrentActor;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what a person was handed or signed, with text, version, language, day and proof (CON-01, CON-01b, CON-04, CON-05). */
@Service
@Transactional
public class Declare {
    private final Consents consents;
    private final People people;
    private final DeclarationPapers papers;
    private final PrintPaper printer;
    private final Keeping keeping;

    Declare(Consents consents, People people, DeclarationPapers papers, PrintPaper printer, Keeping keeping) {
        this.consents = consents;
        this.people = people;
        this.papers = papers;
        this.printer = printer;
        this.keeping = keeping;
    }

    /** What keeps the proof and tells the record. */
    @org.springframework.stereotype.Component("declarationKeeping")
    record Keeping(KeepFile keep, PersonPapers papers, CurrentActor current, Audit audit) {}

    /**
     * A declaration.
     *
     * @param id from the form, so that a double click records one
     * @param language the language beside German, or "de"
     * @param choices what is agreed to beyond the recording
     */
    public record Command(
            UUID id,
            PersonId person,
            DeclarationKind kind,
            String language,
            LocalDate givenOn,
            boolean interpreterPresent,
            Proof proof,
            List<String> choices,
            Declaration.@Nullable Received received) {
        /** A paper handed over, or signed on paper with the scan to follow; in German, without an interpreter. */
        public static Command onPaper(PersonId person, DeclarationKind kind, LocalDate on) {
            Proof proof = kind.signed() ? new Proof.OnPaper() : new Proof.HandedOver();
            return new Command(Uuids.next(), person, kind, "de", on, false, proof, List.of(), null);
        }
    }

    /** How it is proven. */
    public sealed interface Proof {
        /** Nothing to sign. */
        record HandedOver() implements Proof {}

        /** Signed on the screen, by a guardian too where there is one. */
        record Drawn(String strokes, @Nullable String guardian) implements Proof {}

        /** The signed paper as a file. */
        record Scan(UploadCheck.Accepted file) implements Proof {}

        /** Signed on paper; the scan follows. */
        record OnPaper() implements Proof {}
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on record. */
        record Declared(UUID id) implements Outcome {}

        /** The paper cannot be signed yet: message keys of what the organisation has not told about itself. */
        record PaperIncomplete(List<String> missing) implements Outcome {}

        /** The person is not within reach. */
        record Unknown() implements Outcome {}
    }

    /** Records the declaration, or says why not. */
    public Outcome declare(Command command) {
        Optional<Person> found = people.find(command.person());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Paper paper = papers.paper(
                command.kind(), found.get(), PersonPapers.language(command.language()), particulars(command));
        if (command.proof() instanceof Proof.Drawn drawn) {
            return switch (printer.print(paper)) {
                case PrintPaper.Print.Refused refused -> new Outcome.PaperIncomplete(refused.missing());
                case PrintPaper.Print.Printed printed -> record(command, paper, drawn.strokes(), printed.pdf());
            };
        }
        return record(command, paper, null, null);
    }

    /** Adds the scan of a paper that was signed by hand. @return false if there is no such declaration without a scan */
    public boolean addScan(PersonId person, UUID declaration, UUID fileId, UploadCheck.Accepted scan) {
        Optional<Declaration> found = consents.of(person).stream()
                .filter(known -> known.id().equals(declaration) && known.scanMissing())
                .findFirst();
        boolean added = found.map(known -> KeepFile.Command.of(
                        fileId, FileOwner.of(person), known.kind().key(), scan, true))
                .filter(file -> keeping.keep().keep(file) == KeepFile.Outcome.KEPT)
                .isPresent();
        if (added) {
            consents.prove(person, declaration, fileId);
        }
        return added;
    }

    private Outcome record(Command command, Paper paper, @Nullable String strokes, byte @Nullable [] pdf) {
        if (consents.add(declaration(command, paper), strokes)) {
            if (pdf != null) {
                keep(
                        command,
                        new KeepFile.Command(
                                Uuids.next(),
                                FileOwner.of(command.person()),
                                command.kind().key(),
                                paper.title().german() + ".pdf",
                                UploadCheck.FileType.PDF.contentType(),
                                pdf,
                                true,
                                null));
            } else if (command.proof() instanceof Proof.Scan scan) {
                keep(
                        command,
                        KeepFile.Command.of(
                                Uuids.next(),
                                FileOwner.of(command.person()),
                                command.kind().key(),
                                scan.file(),
                                true));
            }
            keeping.audit()
                    .changed(
                            "declaration-recorded",
                            Subject.of(command.person()),
                            paper.edition() + " " + command.language());
        }
        return new Outcome.Declared(command.id());
    }

    private void keep(Command command, KeepFile.Command file) {
        keeping.keep().keep(file);
        consents.prove(command.person(), command.id(), file.id());
    }

    private Declaration declaration(Command command, Paper paper) {
        Paper.Translation translation = paper.translation();
        return new Declaration(
                command.id(),
                command.person(),
                command.kind(),
                new Declaration.GivenText(
                        paper.edition(),
                        translation == null ? "de" : translation.tag(),
                        keeping.papers().basis()),
                command.givenOn(),
                command.interpreterPresent(),
                switch (command.proof()) {
                    case Proof.HandedOver _ -> Declaration.Signing.HANDED_OVER;
                    case Proof.Drawn _ -> Declaration.Signing.ON_SCREEN;
                    case Proof.Scan _ -> Declaration.Signing.SCANNED;
                    case Proof.OnPaper _ -> Declaration.Signing.ON_PAPER;
                },
                command.choices(),
                command.received(),
                keeping.current().get().account(),
                null,
                null);
    }

    private static DeclarationPapers.Particulars particulars(Command command) {
        String strokes = command.proof() instanceof Proof.Drawn drawn ? drawn.strokes() : null;
        String guardian = command.proof() instanceof Proof.Drawn drawn ? drawn.guardian() : null;
        return new DeclarationPapers.Particulars(
                command.givenOn(),
                command.interpreterPresent(),
                command.choices(),
                command.received(),
                strokes,
                guardian);
    }
}
