package de.lotse.casework.paper;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.closure.Closure;
import de.lotse.casework.closure.Closures;
import de.lotse.casework.contact.Contact;
import de.lotse.casework.contact.Contacts;
import de.lotse.casework.participants.Participations;
import de.lotse.people.People;
import de.lotse.tenancy.Concepts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a case, from all phases, in order of time. */
@Component
class StoryEvents {
    private static final int ALL = 10_000;
    private final Sources sources;
    private final People people;
    private final Concepts concepts;
    private final StoryWords words;
    private final StoryScope scope;
    private final Others others;

    StoryEvents(Sources sources, People people, Concepts concepts, StoryWords words, StoryScope scope, Others others) {
        this.sources = sources;
        this.people = people;
        this.concepts = concepts;
        this.words = words;
        this.scope = scope;
        this.others = others;
    }

    /** Where it is written. */
    @Component
    record Sources(Contacts contacts, Closures closures, Participations participations) {}

    /** Who tells the other parts. */
    @Component
    record Others(StoryFindings findings, StoryGoals goals, StoryExchange exchange) {}

    /** Something that happened. @param text empty where the title says all */
    record Event(LocalDate on, String title, String text) {}

    /** The chosen parts, the earliest first. */
    List<Event> of(Case theCase, StoryPaper.Choice choice) {
        List<Event> all = new ArrayList<>();
        choice.parts()
                .forEach(part -> all.addAll(
                        switch (part) {
                            case PHASES -> phases(theCase, choice);
                            case PEOPLE -> persons(theCase, choice);
                            case SCREENING -> others.findings().screening(theCase, choice);
                            case ASSESSMENT -> others.findings().assessments(theCase, choice);
                            case CONTACTS -> contacts(theCase, choice);
                            case PLAN -> others.goals().plan(theCase, choice);
                            case LINKING -> others.goals().linking(theCase, choice);
                            case QUESTIONS -> others.exchange().questions(theCase, choice);
                            case CONFLICTS -> others.exchange().conflicts(theCase, choice);
                            case CONFERENCES -> others.exchange().conferences(theCase, choice);
                            case DISCLOSURES -> others.exchange().disclosures(theCase, choice);
                            case REVIEWS -> others.goals().reviews(theCase, choice);
                            case CLOSURE -> closures(theCase, choice);
                        }));
        all.sort(Comparator.comparing(Event::on));
        return all;
    }

    private List<Event> phases(Case theCase, StoryPaper.Choice choice) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        return theCase.phases().stream()
                .map(entry -> event(
                        entry.at(),
                        words.word(
                                "phase",
                                concept.phases().stream()
                                        .filter(phase -> phase.key().equals(entry.phase()))
                                        .findFirst()
                                        .map(phase -> phase.label().de())
                                        .orElse(entry.phase())),
                        choice.freely() ? entry.reason() : null))
                .toList();
    }

    private List<Event> persons(Case theCase, StoryPaper.Choice choice) {
        List<Event> events = new ArrayList<>();
        sources.participations().of(theCase.id()).stream()
                .filter(one -> one.role() != Case.Participant.Role.CLIENT
                        && !choice.leftOut().contains(one.person()))
                .forEach(one -> {
                    String name = people.find(one.person())
                            .map(person -> person.name().full())
                            .orElse("–");
                    events.add(new Event(one.since(), words.word("joined", name), freely(one.reason(), choice)));
                    if (one.until() != null) {
                        events.add(new Event(one.until(), words.word("left", name), freely(one.untilReason(), choice)));
                    }
                });
        return events;
    }

    private static String freely(@Nullable String text, StoryPaper.Choice choice) {
        return StoryWords.text(choice.freely() ? text : null);
    }

    private List<Event> contacts(Case theCase, StoryPaper.Choice choice) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        return sources.contacts().of(theCase.id(), ALL).stream()
                .filter(contact ->
                        contact.persons().isEmpty() || !choice.leftOut().containsAll(contact.persons()))
                .map(contact -> new Event(
                        contact.heldOn(),
                        concept.contactFormats().stream()
                                        .filter(format -> format.key().equals(contact.kind()))
                                        .findFirst()
                                        .map(format -> format.label().de())
                                        .orElse(contact.kind())
                                + (contact.outcome() == Contact.Outcome.HELD
                                        ? ""
                                        : ", " + words.said("casework.contact.outcome." + contact.outcome())),
                        silent(theCase, contact, choice) ? "" : said(contact, choice)))
                .toList();
    }

    /** That there was a talk is told, not what was said in it. */
    private boolean silent(Case theCase, Contact contact, StoryPaper.Choice choice) {
        return contact.persons().stream().anyMatch(choice.leftOut()::contains)
                || !scope.tells(theCase, choice, contact.needs());
    }

    private String said(Contact contact, StoryPaper.Choice choice) {
        return StoryWords.joined(
                choice.notes() ? contact.note() : null,
                contact.nextStep() == null ? null : words.word("step", contact.nextStep()));
    }

    private List<Event> closures(Case theCase, StoryPaper.Choice choice) {
        List<Event> events = new ArrayList<>();
        for (Closure closure : sources.closures().of(theCase.id())) {
            String reason = concepts.section(CaseworkConcept.class)
                    .closure()
                    .find(closure.reason())
                    .map(ClosureConcept.Reason::label)
                    .map(label -> label.de())
                    .orElse(closure.reason());
            events.add(event(
                    closure.at(),
                    words.word("closed", reason),
                    StoryWords.joined(
                            choice.freely() ? closure.evaluation() : null, choice.notes() ? closure.note() : null)));
            Optional.ofNullable(closure.reopenedAt())
                    .ifPresent(again -> events.add(event(again, words.word("reopened"), null)));
        }
        return events;
    }

    private static Event event(Instant at, String title, @Nullable String text) {
        return new Event(StoryWords.day(at), title, StoryWords.text(text));
    }
}
