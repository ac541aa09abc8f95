package de.lotse.casework.relocation;

import de.lotse.access.CurrentActor;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.documents.FileOwner;
import de.lotse.documents.SealedPdf;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.people.Person;
import de.lotse.people.PersonDetails;
import de.lotse.tenancy.Municipalities;
import de.lotse.tenancy.Municipality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What lies in a package beside the story: what it says about itself, the person's details, the chosen documents. */
@Component
class Enclosures {
    /** The name of the enclosure with the person's details. */
    static final String PERSON = "person.json";

    private static final String JSON = "application/json";
    private final StoredFiles files;
    private final PersonDetails details;
    private final Releases releases;
    private final Municipalities municipalities;
    private final CurrentActor current;

    Enclosures(
            StoredFiles files,
            PersonDetails details,
            Releases releases,
            Municipalities municipalities,
            CurrentActor current) {
        this.files = files;
        this.details = details;
        this.releases = releases;
        this.municipalities = municipalities;
        this.current = current;
    }

    List<SealedPdf.Enclosure> of(PackRelocation.Command command, Person person, LocalDate today) {
        List<StoredFile> chosen = files.of(FileOwner.of(command.theCase().id())).stream()
                .filter(file -> command.files().contains(file.id()))
                .toList();
        List<SealedPdf.Enclosure> enclosures = new ArrayList<>();
        List<Manifest.Enclosed> named = new ArrayList<>();
        for (StoredFile file : chosen) {
            Optional<byte[]> content = files.content(file);
            if (content.isPresent()) {
                named.add(new Manifest.Enclosed(file.name(), file.kind()));
                enclosures.add(new SealedPdf.Enclosure(file.name(), file.contentType(), content.get()));
            }
        }
        enclosures.addFirst(new SealedPdf.Enclosure(PERSON, JSON, details.json(person)));
        enclosures.addFirst(new SealedPdf.Enclosure(
                Manifest.NAME, JSON, manifest(command, named, today).json()));
        return enclosures;
    }

    private Manifest manifest(PackRelocation.Command command, List<Manifest.Enclosed> named, LocalDate today) {
        Municipality own = municipalities.find(current.get().municipality()).orElseThrow();
        return new Manifest(
                Manifest.FORMAT,
                command.id(),
                new Manifest.Place(own.ags(), own.name()),
                command.to(),
                command.recipient().name(),
                command.theCase().number(),
                today,
                command.topicWords(),
                release(command, today),
                named);
    }

    /** Of the releases that cover it, of everybody it is about, the one that ends first says until when. */
    private Manifest.Release release(PackRelocation.Command command, LocalDate today) {
        String key = releases.key(command.recipient());
        return command.about().stream()
                .flatMap(person -> releases.of(person).stream())
                .filter(one -> one.key().equals(key) && one.holds(today) && one.touches(command.topics()))
                .min(Comparator.comparing(Enclosures::end))
                .map(one -> new Manifest.Release(one.from(), one.to()))
                .orElseThrow();
    }

    private static LocalDate end(Release release) {
        LocalDate to = release.to();
        return to == null ? LocalDate.MAX : to;
    }
}
