package de.lotse.casework.relocation;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.paper.StoryPaper;
import de.lotse.casework.paper.StoryPart;
import de.lotse.casework.participants.Participations;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.Paper;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.SealedPdf;
import de.lotse.documents.UploadCheck;
import de.lotse.documents.UploadField;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.webui.NotFound;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs what goes along when the client moves to another municipality: the story of the case, her details and chosen documents in one
 * sealed file, under her release and on the list of what left (CW-16, CON-03). Other adults of the case are in the story only where they
 * were chosen, each under her own release and on her own list; children go with the client (CW-02). Of findings, goals, linkages, talks and
 * exchange only what the chosen, released topics cover goes along, of findings and exchange nothing about others; nothing of safety does.
 */
@Service
@Transactional
class PackRelocation {
    private final Disclosures disclosures;
    private final LockedPackages locked;
    private final Relocations relocations;
    private final Telling telling;
    private final Enclosures enclosures;
    private final Keeping keeping;

    PackRelocation(
            Disclosures disclosures,
            LockedPackages locked,
            Relocations relocations,
            Telling telling,
            Enclosures enclosures,
            Keeping keeping) {
        this.disclosures = disclosures;
        this.locked = locked;
        this.relocations = relocations;
        this.telling = telling;
        this.enclosures = enclosures;
        this.keeping = keeping;
    }

    /** What tells the story. */
    @org.springframework.stereotype.Component("relocationTelling")
    record Telling(StoryPaper story, Participations participations, People people) {
        Person client(Case theCase) {
            return people.find(theCase.mainPerson()).orElseThrow(NotFound::new);
        }

        Paper story(Command command, Person client, LocalDate today) {
            Set<PersonId> leftOut = leftOut(command, today);
            return story.of(
                    command.theCase(),
                    client,
                    new StoryPaper.Choice(
                            EnumSet.allOf(StoryPart.class),
                            command.notes(),
                            null,
                            null,
                            Set.copyOf(command.topics()),
                            leftOut),
                    today);
        }

        /** The adults who are or were carried in the case and do not go along. */
        private Set<PersonId> leftOut(Command command, LocalDate today) {
            List<Participations.Participation> others = participations
                    .of(command.theCase().id())
                    .stream()
                    .filter(one -> !command.about().contains(one.person()))
                    .toList();
            Map<PersonId, Person> known = people.find(
                    others.stream().map(Participations.Participation::person).toList());
            return others.stream()
                    .filter(one -> grown(known.get(one.person()), one.role(), today))
                    .map(Participations.Participation::person)
                    .collect(Collectors.toSet());
        }

        /** Whoever is not known here any more is left out, too. */
        private static boolean grown(@Nullable Person person, Case.Participant.Role role, LocalDate today) {
            return person == null || CarriedPeople.grown(person, role, today);
        }
    }

    /** What prints, keeps and records it. */
    @org.springframework.stereotype.Component
    record Keeping(PrintPaper printer, KeepFile keep, Audit audit) {}

    /**
     * What shall go along.
     *
     * @param id from the form, so that a double click packs once
     * @param to the municipality she moves to
     * @param also the adults carried in the case who go along
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
            List<PersonId> also,
            List<String> topics,
            List<String> topicWords,
            boolean notes,
            List<UUID> files,
            String what) {
        /** Everybody it is about who releases for herself, the client first. */
        List<PersonId> about() {
            return Stream.concat(Stream.of(theCase.mainPerson()), also.stream()).toList();
        }

        Relocations.Scope scope() {
            return new Relocations.Scope(recipient, about(), topics);
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /** It lies among the files of the case. */
        record Packed() implements Outcome {}

        /** The client, or an adult who was to go along, has not released it. */
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
        Disclosures.Outcome.ReleaseMissing missing =
                locked.missing(command.scope()).orElse(null);
        if (missing != null) {
            return new Outcome.Refused(missing);
        }
        Person person = telling.client(theCase);
        if (!(keeping.printer().print(telling.story(command, person, today))
                instanceof PrintPaper.Print.Printed(byte[] pdf))) {
            return new Outcome.Incomplete();
        }
        String passphrase = Passphrase.fresh();
        byte[] sealed = SealedPdf.seal(pdf, enclosures.of(command, person, today), passphrase);
        return sealed.length > UploadField.LARGEST ? new Outcome.TooLarge() : leave(command, sealed, passphrase);
    }

    /** Printing takes its time: if one of them took something back meanwhile, nothing is on record about anybody. */
    private Outcome leave(Command command, byte[] sealed, String passphrase) {
        List<Disclosures.Command> leaving = command.about().stream()
                .map(person -> disclosure(command, person))
                .toList();
        return switch (disclosures.disclose(leaving, Set.of())) {
            case Disclosures.Outcome.Disclosed _ -> {
                keep(command, sealed, passphrase);
                yield new Outcome.Packed();
            }
            case Disclosures.Outcome.ReleaseMissing missing -> new Outcome.Refused(missing);
            case Disclosures.Outcome.NotWithinReach _ -> throw new NotFound();
        };
    }

    private static Disclosures.Command disclosure(Command command, PersonId about) {
        return new Disclosures.Command(
                command.id(),
                about,
                command.theCase().id(),
                command.recipient(),
                command.channel(),
                command.topics(),
                command.what(),
                null);
    }

    /** Packed at the same moment by a double click, it is there already, with the passphrase that opens it. */
    private void keep(Command command, byte[] sealed, String passphrase) {
        Case theCase = command.theCase();
        UUID file = Uuids.next();
        if (!relocations.add(theCase.id(), command.id(), command.scope(), file, passphrase)) {
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
