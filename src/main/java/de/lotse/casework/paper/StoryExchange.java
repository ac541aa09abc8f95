package de.lotse.casework.paper;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.conference.Conference;
import de.lotse.casework.conference.Conferences;
import de.lotse.casework.exchange.Conflict;
import de.lotse.casework.exchange.Conflicts;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.Questions;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What went to and fro with others: questions and their answers, conflicts, conferences, and what left. In a story that leaves stands only
 * what is about the client alone and about what she released (CON-03).
 */
@Component
class StoryExchange {
    private final Sources sources;
    private final Organisations organisations;
    private final ConceptRules rules;
    private final StoryScope scope;
    private final StoryWords words;

    StoryExchange(
            Sources sources, Organisations organisations, ConceptRules rules, StoryScope scope, StoryWords words) {
        this.sources = sources;
        this.organisations = organisations;
        this.rules = rules;
        this.scope = scope;
        this.words = words;
    }

    /** Where it is written. */
    @Component
    record Sources(Questions questions, Conflicts conflicts, Conferences conferences, Disclosures disclosures) {}

    /** Every question with its answers. */
    List<StoryEvents.Event> questions(Case theCase, StoryPaper.Choice choice) {
        List<StoryEvents.Event> events = new ArrayList<>();
        for (Question one : sources.questions().of(theCase.id())) {
            boolean aboutClient = one.about().equals(theCase.mainPerson());
            if (choice.covers(one.content().topics()) && (aboutClient || !choice.leaves())) {
                events.add(asked(one, aboutClient, choice));
                one.answers().forEach(answer -> events.add(answered(one, answer, choice)));
                Question.End end = one.end();
                if (end != null) {
                    events.add(new StoryEvents.Event(
                            StoryWords.day(end.at()),
                            words.word("question", one.content().subject())
                                    + ": "
                                    + words.said("casework.exchange.state." + end.kind()),
                            ""));
                }
            }
        }
        return events;
    }

    private StoryEvents.Event asked(Question one, boolean aboutClient, StoryPaper.Choice choice) {
        Question.Content content = one.content();
        return new StoryEvents.Event(
                StoryWords.day(one.sentAt()),
                words.word("asked", name(one.organisation()), content.subject()),
                StoryWords.joined(
                        aboutClient ? null : words.word("about", content.personName()),
                        choice.notes() ? content.text() : null));
    }

    private StoryEvents.Event answered(Question one, Question.Answer answer, StoryPaper.Choice choice) {
        return new StoryEvents.Event(
                answer.on(),
                words.word("answered", name(one.organisation()), one.content().subject()),
                choice.notes() ? answer.text() : "");
    }

    /** Every conflict with its talks. */
    List<StoryEvents.Event> conflicts(Case theCase, StoryPaper.Choice choice) {
        List<StoryEvents.Event> events = new ArrayList<>();
        for (Conflict one : sources.conflicts().of(theCase.id())) {
            boolean aboutClient = one.about().equals(theCase.mainPerson());
            if (choice.covers(one.topics()) && (aboutClient || !choice.leaves())) {
                String office = name(one.organisation());
                events.add(new StoryEvents.Event(
                        StoryWords.day(one.openedAt()), words.word("conflict", office), one.matter()));
                one.talks()
                        .forEach(talk -> events.add(new StoryEvents.Event(
                                talk.on(),
                                words.word("conflictTalk", office, talk.stage()),
                                StoryWords.joined(
                                        words.word("attended", talk.attended()),
                                        choice.notes() ? talk.result() : null,
                                        talk.agreed()
                                                ? words.said("casework.exchange.conflict.state.agreed")
                                                : null))));
            }
        }
        return events;
    }

    /** Every conference: planned, held or called off, and that the client was told. */
    List<StoryEvents.Event> conferences(Case theCase, StoryPaper.Choice choice) {
        List<StoryEvents.Event> events = new ArrayList<>();
        for (Conference one : sources.conferences().of(theCase.id())) {
            if (choice.covers(one.topics()) && (one.also().isEmpty() || !choice.leaves())) {
                if (one.planned()) {
                    events.add(new StoryEvents.Event(
                            one.on(), words.word("conferencePlanned", one.occasion()), format(one)));
                }
                one.steps().stream().filter(step -> step.participant() == null).forEach(step -> {
                    StoryEvents.Event event = step(one, step, choice);
                    if (event != null) {
                        events.add(event);
                    }
                });
            }
        }
        return events;
    }

    private StoryEvents.@Nullable Event step(Conference one, Conference.Step step, StoryPaper.Choice choice) {
        String note = choice.notes() ? step.note() : null;
        return switch (step.kind()) {
            case HELD ->
                new StoryEvents.Event(
                        step.on(),
                        words.word("conferenceHeld", one.occasion()),
                        StoryWords.joined(format(one), attended(one), note));
            case CANCELLED ->
                new StoryEvents.Event(
                        step.on(), words.word("conferenceCancelled", one.occasion()), StoryWords.text(note));
            case INFORMED ->
                new StoryEvents.Event(
                        step.on(), words.word("conferenceInformed", one.occasion()), StoryWords.text(note));
            case INVITED, MOVED, LEFT_OUT, ATTENDED -> null;
        };
    }

    private @Nullable String attended(Conference one) {
        String names = one.participants().stream()
                .filter(participant -> one.has(Conference.Step.Kind.ATTENDED, participant))
                .map(participant -> participant.recipient().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : words.word("attended", names);
    }

    private String format(Conference one) {
        return rules.find("meetings", one.format())
                .map(rule -> rule.label().de())
                .orElse(one.format());
    }

    /** What left in this case, to whom and how. What left without a release is a matter of safety and goes nowhere else (CW-13a). */
    List<StoryEvents.Event> disclosures(Case theCase, StoryPaper.Choice choice) {
        return sources.disclosures().of(theCase.id()).stream()
                .filter(one -> scope.tells(theCase, choice, one.disclosure().topics()))
                .filter(one -> !choice.leaves()
                        || (one.disclosure().basis() == null && one.person().equals(theCase.mainPerson())))
                .map(one -> left(one.disclosure()))
                .toList();
    }

    private StoryEvents.Event left(Disclosure one) {
        Disclosure.Basis basis = one.basis();
        return new StoryEvents.Event(
                StoryWords.day(one.at()),
                words.word(
                        "disclosed", one.recipient().name(), words.said("casework.release.channel." + one.channel())),
                StoryWords.joined(one.what(), basis == null ? null : words.said("casework.release.basis." + basis)));
    }

    private String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse("–");
    }
}
