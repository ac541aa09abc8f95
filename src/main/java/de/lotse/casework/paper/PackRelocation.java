package de.lotse.casework.paper;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.SealedPdf;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.documents.UploadCheck;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs what goes along when the client moves to another municipality: the story of the case, her details and chosen documents in one
 * sealed file, under her release and on the list of what left (CW-16, CON-03). Nothing of safety goes along.
 */
@Service
@Transactional
class PackRelocation {
    private final Disclosures disclosures;
    private final Relocations relocations;
    private final StoryPaper story;
    private final Packing packing;
    private final People people;
    private final Audit audit;

    PackRelocation(
            Disclosures disclosures,
            Relocations relocations,
            StoryPaper story,
            Packing packing,
            People people,
            Audit audit) {
        this.disclosures = disclosures;
        this.relocations = relocations;
        this.story = story;
        this.packing = packing;
        this.people = people;
        this.audit = audit;
    }

    /** What prints and keeps it. */
    @org.springframework.stereotype.Component
    record Packing(PrintPaper printer, StoredFiles files, KeepFile keep, PersonDetails details) {}

    /**
     * What shall go along.
     *
     * @param id from the form, so that a double click packs once
     * @param topics what the story and the documents are about; the release must cover each
     * @param files the chosen documents of the case
     */
    record Command(
            UUID id,
            Case theCase,
            Recipient recipient,
            Disclosure.Channel channel,
            List<String> topics,
            boolean notes,
            List<UUID> files,
            String what) {}

    /** What came of it. */
    sealed interface Outcome {
        /** It lies among the files of the case. */
        record Packed() implements Outcome {}

        /** The client has not released it. */
        record Refused(Disclosures.Outcome.ReleaseMissing missing) implements Outcome {}

        /** The papers of the body that prints are not set up yet. */
        record Incomplete() implements Outcome {}
    }

    Outcome pack(Command command, LocalDate today) {
        Case theCase = command.theCase();
        if (relocations.of(theCase.id()).stream().anyMatch(one -> one.id().equals(command.id()))) {
            return new Outcome.Packed();
        }
        Person person = people.find(theCase.mainPerson()).orElseThrow(de.lotse.webui.NotFound::new);
        Set<StoryPart> parts = EnumSet.allOf(StoryPart.class);
        PrintPaper.Print print = packing.printer()
                .print(story.of(theCase, person, new StoryPaper.Choice(parts, command.notes(), null, null), today));
        if (!(print instanceof PrintPaper.Print.Printed(byte[] pdf))) {
            return new Outcome.Incomplete();
        }
        Disclosures.Outcome left = disclosures.disclose(new Disclosures.Command(
                command.id(),
                theCase.mainPerson(),
                theCase.id(),
                command.recipient(),
                command.channel(),
                command.topics(),
                command.what(),
                null));
        if (left instanceof Disclosures.Outcome.ReleaseMissing missing) {
            return new Outcome.Refused(missing);
        }
        keep(command, person, pdf);
        return new Outcome.Packed();
    }

    /** Packed at the same moment by a double click, it is there already, with the passphrase that opens it. */
    private void keep(Command command, Person person, byte[] pdf) {
        Case theCase = command.theCase();
        String passphrase = Passphrase.fresh();
        UUID file = Uuids.next();
        if (!relocations.add(theCase.id(), command.id(), command.recipient().name(), file, passphrase)) {
            return;
        }
        packing.keep()
                .keep(new KeepFile.Command(
                        file,
                        FileOwner.of(theCase.id()),
                        Relocations.KIND,
                        theCase.number() + ".pdf",
                        UploadCheck.FileType.PDF.contentType(),
                        SealedPdf.seal(pdf, enclosures(command, person), passphrase),
                        false,
                        null));
        audit.changed("relocation-packed", Subject.of(theCase.id()), "");
    }

    private List<SealedPdf.Enclosure> enclosures(Command command, Person person) {
        List<SealedPdf.Enclosure> enclosures = new ArrayList<>();
        enclosures.add(new SealedPdf.Enclosure(
                "person.json", "application/json", packing.details().json(person, command.theCase())));
        for (StoredFile file : packing.files().of(FileOwner.of(command.theCase().id()))) {
            if (command.files().contains(file.id())) {
                packing.files()
                        .content(file)
                        .map(content -> new SealedPdf.Enclosure(file.name(), file.contentType(), content))
                        .ifPresent(enclosures::add);
            }
        }
        return enclosures;
    }
}
