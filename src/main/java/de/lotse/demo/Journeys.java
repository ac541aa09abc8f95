package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.FocusArea;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.casework.casefile.OpenCase;
import de.lotse.casework.contact.Contact;
import de.lotse.casework.contact.RecordContact;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.people.RegisterPerson;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Towns;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the way of each invented client through the use cases, as her worker would: nothing is written past the rules. */
@Component
@Profile("demo")
class Journeys {
    private static final List<String> NOTES = List.of(
            "Anliegen geklärt, Unterlagen gesichtet. Frage zum Bescheid offen.",
            "Kursangebot besprochen. Betreuung für die Kinder fehlt noch.",
            "Schreiben der Behörde gemeinsam gelesen und Antwort vorbereitet.",
            "Wohnungssuche: Bewerbungsmappe zusammengestellt, Termin bei der Genossenschaft.",
            "Rückfrage zur Anerkennung der Zeugnisse. Übersetzungen sind da.",
            "Kurzes Gespräch, es geht voran. Nächster Schritt liegt bei ihr.");
    private final Steps steps;
    private final Concepts concepts;
    private final Towns towns;
    private final CodeLists lists;
    private final Clock clock;
    private final LaterPhases later;

    Journeys(Steps steps, Concepts concepts, Towns towns, CodeLists lists, Clock clock, LaterPhases later) {
        this.steps = steps;
        this.concepts = concepts;
        this.towns = towns;
        this.lists = lists;
        this.clock = clock;
        this.later = later;
    }

    /** The use cases of the beginning. */
    @Component
    @Profile("demo")
    record Steps(
            RegisterPerson register,
            Declare declare,
            OpenCase openCase,
            EnterPhase enterPhase,
            RecordContact recordContact) {}

    /** Plays the clients of one worker, each as far as its number says: every phase of the concept occurs. */
    void play(Workers.Worker worker, int from, int to) {
        ActAs.worker(worker.login(), () -> {
            for (int number = from; number < to; number++) {
                playOne(worker, number);
            }
        });
    }

    private void playOne(Workers.Worker worker, int number) {
        LocalDate today = LocalDate.now(clock);
        Person person = Clients.client(worker.municipality(), number, townKeys(), residenceCodes(), today);
        steps.register().register(person);
        if (number % 16 == 15) {
            return;
        }
        for (DeclarationKind kind : List.of(DeclarationKind.PRIVACY_NOTICE, DeclarationKind.CONSENT)) {
            steps.declare().declare(Declare.Command.onPaper(person.id(), kind, today.minusDays(30L + number)));
        }
        CaseId id = new CaseId(UUID.nameUUIDFromBytes(
                ("lotse-demo-case:" + worker.municipality() + number).getBytes(StandardCharsets.UTF_8)));
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        OpenCase.Outcome opened = steps.openCase()
                .open(new OpenCase.Command(
                        id,
                        person.id(),
                        intake.accessRoutes()
                                .get(number % intake.accessRoutes().size())
                                .key(),
                        focusArea(intake, person, number),
                        intake.levels().isEmpty()
                                ? null
                                : intake.levels()
                                        .get(number % intake.levels().size())
                                        .key()));
        if (opened instanceof OpenCase.Outcome.Opened) {
            proceed(id, number, today);
        }
    }

    private void proceed(CaseId id, int number, LocalDate today) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        int reach = number % concept.phases().size();
        Random random = new Random(number);
        later.play(id, reach, number, today);
        for (int place = 1; place <= reach; place++) {
            steps.enterPhase().enter(id, concept.phases().get(place).key(), null);
        }
        int talks = 1 + random.nextInt(6);
        int latest = number % 9 == 4 ? 100 : random.nextInt(25);
        for (int talk = 0; talk < talks; talk++) {
            steps.recordContact()
                    .record(contact(id, number, talk, today.minusDays(latest + talk * 13L), today), Set.of());
        }
        later.finish(id, reach, number, today);
    }

    private Contact contact(CaseId id, int number, int talk, LocalDate on, LocalDate today) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        Random random = new Random(number * 31L + talk);
        List<CaseworkConcept.Area> areas = concept.lifeAreas().areas();
        boolean held = random.nextInt(7) != 0;
        boolean step = talk == 0 && number % 3 == 0;
        return new Contact(
                UUID.nameUUIDFromBytes(("lotse-demo-contact:" + id + talk).getBytes(StandardCharsets.UTF_8)),
                id,
                on,
                null,
                held ? 15 + 15 * random.nextInt(4) : null,
                concept.contactFormats()
                        .get(random.nextInt(concept.contactFormats().size()))
                        .key(),
                held ? Contact.Outcome.HELD : Contact.Outcome.NOT_REACHED,
                held,
                null,
                new Contact.Mediation(
                        null, random.nextBoolean() ? Contact.Interpreter.POOL : Contact.Interpreter.NONE_NEEDED, false),
                areas.isEmpty()
                        ? List.of()
                        : List.of(areas.get(random.nextInt(areas.size())).key()),
                held ? NOTES.get(random.nextInt(NOTES.size())) : "Zweiter Versuch, Nachricht hinterlassen.",
                step ? "Rückmeldung einholen" : null,
                step ? today.plusDays(number % 20 - 4L) : null,
                null,
                List.of());
    }

    private static @org.jspecify.annotations.Nullable String focusArea(
            IntakeConcept intake, Person person, int number) {
        List<FocusArea> areas = intake.focusAreasIn(person.home().town());
        return areas.isEmpty() ? null : areas.get(number % areas.size()).key();
    }

    private List<String> townKeys() {
        return towns.all().stream().map(town -> town.id().value()).toList();
    }

    private Set<String> residenceCodes() {
        return lists.residenceStatuses().stream().map(CodeLists.Entry::code).collect(Collectors.toSet());
    }
}
