package de.lotse.demo;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.contact.Contact;
import de.lotse.casework.contact.RecordContact;
import de.lotse.consent.Tallies;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The talks of a case with their next steps, some overdue; and those counted without a name. */
@Component
@Profile("demo")
class Talks {
    private static final List<String> NOTES = List.of(
            "Anliegen geklärt, Unterlagen gesichtet. Frage zum Bescheid offen.",
            "Kursangebot besprochen. Betreuung für die Kinder fehlt noch.",
            "Schreiben der Behörde gemeinsam gelesen und Antwort vorbereitet.",
            "Wohnungssuche: Bewerbungsmappe zusammengestellt, Termin bei der Genossenschaft.",
            "Rückfrage zur Anerkennung der Zeugnisse. Übersetzungen sind da.",
            "Kurzes Gespräch, es geht voran. Der nächste Schritt ist klar.",
            "Langes Gespräch. Die Familie hat in den letzten Wochen viel erreicht: Der Kita-Platz ist zugesagt, der Kurs "
                    + "beginnt im nächsten Monat, und die Nachzahlung des Jobcenters ist da. Sorgen macht der Aufenthalt, weil "
                    + "der Termin zur Verlängerung noch aussteht. Vereinbart: gemeinsam anrufen, Unterlagen mitbringen.");
    private static final List<String> STEPS = List.of(
            "Rückmeldung des Jobcenters einholen",
            "Termin in der Rechtsberatung vereinbaren",
            "Antrag gemeinsam ausfüllen",
            "Bei der Kita nachfragen",
            "Sprachmittlung für den nächsten Termin bestellen");

    private final RecordContact record;
    private final Tallies tallies;
    private final de.lotse.tenancy.Concepts concepts;
    private final de.lotse.tenancy.Towns towns;

    Talks(RecordContact record, Tallies tallies, de.lotse.tenancy.Concepts concepts, de.lotse.tenancy.Towns towns) {
        this.record = record;
        this.tallies = tallies;
        this.concepts = concepts;
        this.towns = towns;
    }

    void play(Story story) {
        for (int talk = 0; talk < story.talks(); talk++) {
            record.record(contact(story, talk), Set.of());
        }
    }

    private static Contact contact(Story story, int talk) {
        Random random = story.random("talk" + talk);
        CaseworkConcept concept = story.concept();
        List<CaseworkConcept.Area> areas = concept.lifeAreas().areas();
        boolean held = (talk == 0 && story.silentFor() > 80) || random.nextInt(7) != 0;
        boolean step = talk == 0 && story.number() % 3 == 0;
        return new Contact(
                story.uuid("talk" + talk),
                story.id(),
                story.today().minusDays(story.silentFor() + talk * 13L),
                null,
                held ? 15 + 15 * random.nextInt(4) : null,
                concept.contactFormats()
                        .get(random.nextInt(concept.contactFormats().size()))
                        .key(),
                held ? Contact.Outcome.HELD : missed(random),
                held,
                null,
                mediation(story, random),
                areas.isEmpty()
                        ? List.of()
                        : List.of(areas.get(random.nextInt(areas.size())).key()),
                held ? NOTES.get(random.nextInt(NOTES.size())) : "Zweiter Versuch, Nachricht hinterlassen.",
                step ? STEPS.get(story.number() % STEPS.size()) : null,
                step ? story.today().plusDays(story.number() * 7L % 33 - 4) : null,
                null,
                List.of());
    }

    private static Contact.Outcome missed(Random random) {
        return random.nextBoolean() ? Contact.Outcome.NOT_REACHED : Contact.Outcome.NO_SHOW;
    }

    private static Contact.Mediation mediation(Story story, Random random) {
        if (story.number() % 5 != 0) {
            return new Contact.Mediation(
                    null, random.nextBoolean() ? Contact.Interpreter.POOL : Contact.Interpreter.NONE_NEEDED, false);
        }
        boolean missing = random.nextInt(4) == 0;
        return new Contact.Mediation(
                null, missing ? Contact.Interpreter.MISSING : Contact.Interpreter.PROFESSIONAL, missing);
    }

    /** Talks with those who want nothing kept. */
    void withoutName(Workers.Worker worker, LocalDate today) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        List<CaseworkConcept.Area> areas = concept.lifeAreas().areas();
        List<String> places =
                towns.all().stream().map(town -> town.id().value()).toList();
        for (int number = 0; number < 12; number++) {
            Story story = Story.of(worker.login(), number, concept, today);
            Random random = story.random("tally");
            tallies.count(new Tallies.Talk(
                    story.uuid("tally"),
                    today.minusDays(random.nextInt(Math.min(120, today.getDayOfYear()))),
                    concept.contactFormats()
                            .get(number % concept.contactFormats().size())
                            .key(),
                    areas.isEmpty()
                            ? List.of()
                            : List.of(areas.get(random.nextInt(areas.size())).key()),
                    places.isEmpty() ? null : places.get(number % places.size()),
                    List.of("ar", "uk", "tr", "fa").get(number % 4)));
        }
    }
}
