package de.lotse.casework.relocation;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.UploadCheck;
import de.lotse.people.People;
import de.lotse.people.RegisterPerson;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what came from another municipality: registers the client or adds it to one who is known, and keeps the package, the story
 * and the documents with her. Her case begins as every case does, with her own consent here (CON-01).
 */
@Service
@Transactional
class TakeOver {
    private final ArrivedPackages arrivals;
    private final RegisterPerson register;
    private final People people;
    private final KeepFile keep;
    private final Audit audit;

    TakeOver(ArrivedPackages arrivals, RegisterPerson register, People people, KeepFile keep, Audit audit) {
        this.arrivals = arrivals;
        this.register = register;
        this.people = people;
        this.keep = keep;
        this.audit = audit;
    }

    /** A document that was checked. @param kind the word of the tab "Dokumente" */
    record Checked(String kind, UploadCheck.Accepted file) {}

    /**
     * What is taken in.
     *
     * @param arrival where it waited
     * @param known somebody within reach to whom it belongs; null for somebody new
     */
    record Command(
            UUID arrival,
            ReadPackage.Contents contents,
            ArrivedPackages.Waiting sealed,
            List<Checked> documents,
            @Nullable PersonId known) {}

    /** What came of it. */
    sealed interface Outcome {
        /** It is kept with this person. */
        record Taken(PersonId person) implements Outcome {}

        /** Somebody took it in meanwhile; or this worker did by a double click. */
        record Before() implements Outcome {}

        /** The person chosen is not within reach. */
        record Unknown() implements Outcome {}
    }

    Outcome take(Command command) {
        PersonId known = command.known();
        if (known != null && people.find(known).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!arrivals.drop(command.arrival())) {
            return new Outcome.Before();
        }
        Manifest manifest = command.contents().manifest();
        arrivals.alone(manifest.id());
        if (arrivals.takenBefore(manifest.id()).isPresent()) {
            return new Outcome.Before();
        }
        PersonId person = known == null ? command.contents().person().id() : known;
        if (known == null) {
            register.register(command.contents().person());
        }
        UUID file = Uuids.next();
        arrivals.take(manifest, person, command.sealed().passphrase(), file);
        keep(command, person, file);
        audit.changed("relocation-taken", Subject.of(person), manifest.from().name());
        return new Outcome.Taken(person);
    }

    private void keep(Command command, PersonId person, UUID file) {
        FileOwner owner = FileOwner.of(person);
        keep.keep(new KeepFile.Command(
                file,
                owner,
                Relocations.KIND,
                command.contents().manifest().caseNumber() + ".pdf",
                UploadCheck.FileType.PDF.contentType(),
                command.sealed().sealed(),
                false,
                null));
        command.documents()
                .forEach(one -> keep.keep(KeepFile.Command.of(Uuids.next(), owner, one.kind(), one.file(), false)));
    }
}
