package de.lotse.casework.relocation;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.paper.StoryPaper;
import de.lotse.casework.paper.StoryPart;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.SealedPdf;
import de.lotse.documents.UploadCheck;
import de.lotse.documents.UploadField;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
    private final Enclosures enclosures;
    private final Keeping keeping;
    private final People people;

    PackRelocation(
            Disclosures disclosures,
            Relocations relocations,
            StoryPaper story,
            Enclosures enclosures,
            Keeping keeping,
            People people) {
        this.disclosures = disclosures;
        this.relocations = relocations;
        this.story = story;
        this.enclosures = enclosures;
        this.keeping = keeping;
        this.people = people;
    }

    /** What prints, keeps and records it. */
    @org.springframework.stereotype.Component
    record Keeping(PrintPaper printer, KeepFile keep, Audit audit) {}

    /**
     * What shall go along.
     *
     * @param id from the form, so that a double click packs once
     * @param to the municipality she moves to
     * @param topics what the story and the documents are about; the release must cover each
     * @param topicWords the same in words
     * @param files the chosen documents of the case
     */
    record Command(
            UUID id,
            Case theCase,
            Manifest.Place to,
            Recipient recipient,
            Disclosure.Channel channel,
            List<String> topics,
            List<String> topicWords,
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

        /** With these documents it would be larger than another Lotse takes in. */
        record TooLarge() implements Outcome {}
    }

    Outcome pack(Command command, LocalDate today) {
        Case theCase = command.theCase();
        if (relocations.of(theCase.id()).stream().anyMatch(one -> one.id().equals(command.id()))) {
            return new Outcome.Packed();
        }
        Disclosures.Outcome.ReleaseMissing missing = disclosures
                .missing(theCase.mainPerson(), command.recipient(), command.topics())
                .orElse(null);
        if (missing != null) {
            return new Outcome.Refused(missing);
        }
        Person person = people.find(theCase.mainPerson()).orElseThrow(de.lotse.webui.NotFound::new);
        StoryPaper.Choice all = new StoryPaper.Choice(EnumSet.allOf(StoryPart.class), command.notes(), null, null);
        if (!(keeping.printer().print(story.of(theCase, person, all, today))
                instanceof PrintPaper.Print.Printed(byte[] pdf))) {
            return new Outcome.Incomplete();
        }
        String passphrase = Passphrase.fresh();
        byte[] sealed = SealedPdf.seal(pdf, enclosures.of(command, person, today), passphrase);
        return sealed.length > UploadField.LARGEST ? new Outcome.TooLarge() : leave(command, sealed, passphrase);
    }

    private Outcome leave(Command command, byte[] sealed, String passphrase) {
        Disclosures.Outcome left = disclosures.disclose(new Disclosures.Command(
                command.id(),
                command.theCase().mainPerson(),
                command.theCase().id(),
                command.recipient(),
                command.channel(),
                command.topics(),
                command.what(),
                null));
        if (left instanceof Disclosures.Outcome.ReleaseMissing missing) {
            return new Outcome.Refused(missing);
        }
        keep(command, sealed, passphrase);
        return new Outcome.Packed();
    }

    /** Packed at the same moment by a double click, it is there already, with the passphrase that opens it. */
    private void keep(Command command, byte[] sealed, String passphrase) {
        Case theCase = command.theCase();
        UUID file = Uuids.next();
        if (!relocations.add(theCase.id(), command.id(), command.recipient().name(), file, passphrase)) {
            return;
        }
        keeping.keep()
                .keep(new KeepFile.Command(
                        file,
                        FileOwner.of(theCase.id()),
                        Relocations.KIND,
                        theCase.number() + ".pdf",
                        UploadCheck.FileType.PDF.contentType(),
                        sealed,
                        false,
                        null));
        keeping.audit().changed("relocation-packed", Subject.of(theCase.id()), "");
    }
}
