package de.lotse.casework.relocation;

import de.lotse.access.CurrentActor;
import de.lotse.documents.OpenSealedPdf;
import de.lotse.documents.SealedPdf;
import de.lotse.people.Person;
import de.lotse.people.PersonDetails;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what another Lotse packed and says why it cannot be taken in; keeps nothing. */
@Service
@Transactional(propagation = Propagation.NEVER)
class ReadPackage {
    private final OpenSealedPdf open;
    private final PersonDetails details;
    private final ArrivedPackages arrivals;
    private final CurrentActor current;

    ReadPackage(OpenSealedPdf open, PersonDetails details, ArrivedPackages arrivals, CurrentActor current) {
        this.open = open;
        this.details = details;
        this.arrivals = arrivals;
        this.current = current;
    }

    /**
     * What is in it.
     *
     * @param person with an identifier of her own here
     * @param story the story of the case as a PDF
     * @param files the enclosed documents
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be checked and kept
    record Contents(Manifest manifest, Person person, byte[] story, List<SealedPdf.Enclosure> files) {
        Contents {
            files = List.copyOf(files);
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /** It may be taken in. */
        record Read(Contents contents) implements Outcome {}

        /** The passphrase does not open it. */
        record WrongPassphrase() implements Outcome {}

        /** It was changed on the way. */
        record Altered() implements Outcome {}

        /** Nothing another Lotse packed, or of a version this one does not know. */
        record NotAPackage() implements Outcome {}

        /** It is meant for somebody else. @param name the municipality it is meant for */
        record ForAnother(String name) implements Outcome {}

        /** The client's release has ended; she must give a new one where the package comes from. */
        record ReleaseEnded(LocalDate on) implements Outcome {}

        /** It was read in before. @param by who has it; null when she is gone */
        record TakenBefore(@Nullable String by) implements Outcome {}
    }

    Outcome read(byte[] sealed, String passphrase, LocalDate today) {
        return switch (open.open(sealed, passphrase)) {
            case OpenSealedPdf.Outcome.WrongPassphrase _ -> new Outcome.WrongPassphrase();
            case OpenSealedPdf.Outcome.Altered _ -> new Outcome.Altered();
            case OpenSealedPdf.Outcome.NotSealed _ -> new Outcome.NotAPackage();
            case OpenSealedPdf.Outcome.Opened(byte[] story, List<SealedPdf.Enclosure> inside) ->
                contents(story, inside, today)
                        .map(contents -> judged(contents, today))
                        .orElseGet(Outcome.NotAPackage::new);
        };
    }

    private Optional<Contents> contents(byte[] story, List<SealedPdf.Enclosure> inside, LocalDate today) {
        Optional<Manifest> manifest = named(inside, Manifest.NAME).flatMap(one -> Manifest.read(one.content()));
        Optional<Person> person =
                named(inside, Enclosures.PERSON).flatMap(one -> details.read(one.content(), PersonId.next(), today));
        List<SealedPdf.Enclosure> files = inside.stream().skip(2).toList();
        return manifest.isEmpty()
                        || person.isEmpty()
                        || files.size() != manifest.get().files().size()
                ? Optional.empty()
                : Optional.of(new Contents(manifest.get(), person.get(), story, files));
    }

    private static Optional<SealedPdf.Enclosure> named(List<SealedPdf.Enclosure> inside, String name) {
        return inside.stream().limit(2).filter(one -> one.name().equals(name)).findFirst();
    }

    private Outcome judged(Contents contents, LocalDate today) {
        Manifest manifest = contents.manifest();
        MunicipalityId here = current.get().municipality();
        String ags = manifest.to().ags();
        if (ags == null
                || !ags.matches("\\d{5,8}")
                || !MunicipalityId.ofAgs(ags).equals(here)) {
            return new Outcome.ForAnother(manifest.to().name());
        }
        Optional<String> before = arrivals.takenBefore(manifest.id());
        if (before.isPresent()) {
            return new Outcome.TakenBefore(before.get().isEmpty() ? null : before.get());
        }
        LocalDate until = manifest.release().until();
        return until != null && manifest.release().endedOn(today)
                ? new Outcome.ReleaseEnded(until)
                : new Outcome.Read(contents);
    }
}
