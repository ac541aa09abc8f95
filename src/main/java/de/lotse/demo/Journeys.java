package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.casework.CaseworkConcept;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Towns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the way of each invented client through the use cases, as her worker would: nothing is written past the rules. */
@Component
@Profile("demo")
class Journeys {
    private final Chapters chapters;
    private final Concepts concepts;
    private final Towns towns;
    private final CodeLists lists;
    private final Clock clock;
    private final TransactionTemplate atOnce;

    Journeys(
            Chapters chapters,
            Concepts concepts,
            Towns towns,
            CodeLists lists,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.chapters = chapters;
        this.concepts = concepts;
        this.towns = towns;
        this.lists = lists;
        this.clock = clock;
        this.atOnce = new TransactionTemplate(transactions);
    }

    /** The parts of a story, in their order. */
    @Component
    @Profile("demo")
    record Chapters(
            Beginning beginning,
            Families families,
            FirstTalks firstTalks,
            Understanding understanding,
            Agreements agreements,
            Ways ways,
            Trust trust,
            Asking asking,
            Meeting meeting,
            HandingOn handingOn,
            Talks talks,
            Caution caution,
            Outings outings,
            Endings endings) {}

    /**
     * Plays the clients of one worker: every phase of the concept occurs, and what is rare occurs at least once. A client's story is
     * written at once, whole or not at all, which also saves the disk a thousand waits.
     */
    void play(Workers.Worker worker, int from, int to) {
        ActAs.worker(worker.login(), () -> {
            LocalDate today = LocalDate.now(clock);
            List<String> townKeys =
                    towns.all().stream().map(town -> town.id().value()).toList();
            Set<String> statuses = lists.residenceStatuses().stream()
                    .map(CodeLists.Entry::code)
                    .collect(Collectors.toSet());
            CaseworkConcept concept = concepts.section(CaseworkConcept.class);
            for (int number = from; number < to; number++) {
                Story story = Story.of(worker.municipality(), number, concept, today);
                atOnce.executeWithoutResult(_ -> play(story, townKeys, statuses));
            }
            chapters.talks().withoutName(worker, today);
        });
        chapters.outings().play(worker);
    }

    private void play(Story story, List<String> townKeys, Set<String> statuses) {
        Person client = Clients.client(story, townKeys, statuses);
        if (!chapters.beginning().play(story, client)) {
            return;
        }
        chapters.families().play(story, client);
        chapters.beginning().advance(story);
        chapters.firstTalks().play(story);
        chapters.understanding().play(story);
        chapters.agreements().play(story);
        chapters.ways().play(story);
        chapters.talks().play(story);
        chapters.caution().play(story);
        chapters.trust().play(story);
        chapters.asking().play(story);
        chapters.meeting().play(story);
        chapters.handingOn().play(story);
        chapters.endings().play(story);
    }
}
