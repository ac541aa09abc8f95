package de.lotse.casework.paper;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.closure.Closure;
import de.lotse.casework.closure.Closures;
import de.lotse.casework.contact.Contact;
import de.lotse.casework.contact.Contacts;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.casework.monitoring.Reviews;
import de.lotse.casework.participants.Participations;
import de.lotse.casework.plan.CasePlans;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Plans;
import de.lotse.people.People;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final StoryFindings findings;
    private final StoryExchange exchange;

    StoryEvents(
            Sources sources,
            People people,
            Concepts concepts,
            StoryWords words,
            StoryFindings findings,
            StoryExchange exchange) {
        this.sources = sources;
        this.people = people;
        this.concepts = concepts;
        this.words = words;
        this.findings = findings;
        this.exchange = exchange;
    }

    /** Where it is written. */
    @Component
    record Sources(
            Contacts contacts,
            Plans plans,
            Linkages linkages,
            Reviews reviews,
            Closures closures,
            Participations participations) {}

    /** Something that happened. @param text empty where the title says all */
    record Event(LocalDate on, String title, String text) {}

    /** The chosen parts, the earliest first. */
    List<Event> of(Case theCase, StoryPaper.Choice choice) {
        boolean notes = choice.notes();
        List<Event> all = new ArrayList<>();
        choice.parts()
                .forEach(part -> all.addAll(
                        switch (part) {
                            case PHASES -> phases(theCase);
                            case PEOPLE -> persons(theCase, choice.leftOut());
                            case SCREENING -> findings.screening(theCase, choice);
                            case ASSESSMENT -> findings.assessments(theCase, choice);
                            case CONTACTS -> contacts(theCase, notes, choice.leftOut());
                            case PLAN -> plan(theCase, notes);
                            case LINKING -> linking(theCase, notes);
                            case QUESTIONS -> exchange.questions(theCase, choice);
                            case CONFLICTS -> exchange.conflicts(theCase, choice);
                            case CONFERENCES -> exchange.conferences(theCase, choice);
                            case DISCLOSURES -> exchange.disclosures(theCase, choice);
                            case REVIEWS -> reviews(theCase, notes);
                            case CLOSURE -> closures(theCase, notes);
                        }));
        all.sort(Comparator.comparing(Event::on));
        return all;
    }

    private List<Event> phases(Case theCase) {
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
                        entry.reason()))
                .toList();
    }

    private List<Event> persons(Case theCase, Set<PersonId> leftOut) {
        List<Event> events = new ArrayList<>();
        sources.participations().of(theCase.id()).stream()
                .filter(one -> one.role() != Case.Participant.Role.CLIENT && !leftOut.contains(one.person()))
                .forEach(one -> {
                    String name = people.find(one.person())
                            .map(person -> person.name().full())
                            .orElse("–");
                    events.add(new Event(one.since(), words.word("joined", name), StoryWords.text(one.reason())));
                    if (one.until() != null) {
                        events.add(
                                new Event(one.until(), words.word("left", name), StoryWords.text(one.untilReason())));
                    }
                });
        return events;
    }

    private List<Event> contacts(Case theCase, boolean notes, Set<PersonId> leftOut) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        return sources.contacts().of(theCase.id(), ALL).stream()
                .filter(contact -> contact.persons().isEmpty() || !leftOut.containsAll(contact.persons()))
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
                        contact.persons().stream().anyMatch(leftOut::contains) ? "" : said(contact, notes)))
                .toList();
    }

    private String said(Contact contact, boolean notes) {
        return StoryWords.joined(
                notes ? contact.note() : null,
                contact.nextStep() == null ? null : words.word("step", contact.nextStep()));
    }

    private List<Event> plan(Case theCase, boolean notes) {
        CasePlans plans = sources.plans().of(theCase.id());
        List<Event> events = new ArrayList<>();
        for (Plan plan : plans.revisions()) {
            Plan.Signature signature = plan.signature();
            if (signature != null) {
                String goals =
                        plan.content().actionGoals().map(Plan.ActionGoal::title).collect(Collectors.joining("\n"));
                events.add(new Event(
                        signature.on(),
                        words.word("plan", plan.revision()),
                        StoryWords.joined(plan.content().motto(), goals.isEmpty() ? null : goals)));
            }
        }
        plans.progress()
                .forEach((goal, all) -> all.forEach(progress -> events.add(new Event(
                        progress.on(),
                        words.word(
                                "goal",
                                plans.goal(goal).map(Plan.ActionGoal::title).orElse("–"),
                                words.said("casework.plan.state." + progress.state())),
                        notes ? StoryWords.text(progress.note()) : ""))));
        return events;
    }

    private List<Event> linking(Case theCase, boolean notes) {
        List<Event> events = new ArrayList<>();
        for (Linkage linkage : sources.linkages().of(theCase.id())) {
            linkage.history()
                    .forEach(happened -> events.add(new Event(
                            happened.on(),
                            words.word(
                                    "linkage",
                                    linkage.name(),
                                    words.said("casework.linking.state." + happened.state())),
                            notes ? StoryWords.text(happened.note()) : "")));
        }
        return events;
    }

    private List<Event> reviews(Case theCase, boolean notes) {
        return sources.reviews().of(theCase.id()).stream()
                .map(review -> new Event(review.on(), words.word("review"), notes ? review.note() : ""))
                .toList();
    }

    private List<Event> closures(Case theCase, boolean notes) {
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
                    StoryWords.joined(closure.evaluation(), notes ? closure.note() : null)));
            Optional.ofNullable(closure.reopenedAt())
                    .ifPresent(again -> events.add(event(again, words.word("reopened"), null)));
        }
        return events;
    }

    private static Event event(Instant at, String title, @Nullable String text) {
        return new Event(StoryWords.day(at), title, StoryWords.text(text));
    }
}
