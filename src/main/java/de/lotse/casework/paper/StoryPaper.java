package de.lotse.casework.paper;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.Block;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The story of a case to read: month by month what happened, without a word about safety (CW-15). */
@Component
public class StoryPaper {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMAN);
    private final StoryEvents events;
    private final PersonPapers papers;
    private final PaperTexts texts;
    private final Colleagues colleagues;
    private final MessageSource messages;

    StoryPaper(
            StoryEvents events, PersonPapers papers, PaperTexts texts, Colleagues colleagues, MessageSource messages) {
        this.events = events;
        this.papers = papers;
        this.texts = texts;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /**
     * What is told.
     *
     * @param notes whether what was written down freely comes along
     * @param from and to the first and the last day, null for all
     * @param released where the story leaves: keys of the life areas that were released; null where it stays in the house
     * @param leftOut people carried in the case of whom nothing is told: their name, talks with them alone, and the notes of talks they took
     *     part in
     */
    public record Choice(
            Set<StoryPart> parts,
            boolean notes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Set<String> released,
            Set<PersonId> leftOut) {
        /** Everything that was chosen, for whoever works in the house. */
        public Choice(Set<StoryPart> parts, boolean notes, @Nullable LocalDate from, @Nullable LocalDate to) {
            this(parts, notes, from, to, null, Set.of());
        }

        /** Whether it goes to somebody else; then of findings and exchange nothing is told that is about another person. */
        boolean leaves() {
            return released != null;
        }

        /** Whether free words about no life area of their own are told: in the house always, where it leaves as the notes are. */
        boolean freely() {
            return !leaves() || notes;
        }

        /** Whether what is about these life areas may be told. */
        boolean covers(Collection<String> topics) {
            return released == null || released.containsAll(topics);
        }

        private boolean tells(StoryEvents.Event event) {
            return (from == null || !event.on().isBefore(from))
                    && (to == null || !event.on().isAfter(to));
        }
    }

    /** The paper. */
    public Paper of(Case theCase, Person person, Choice choice, LocalDate today) {
        Map<YearMonth, List<StoryEvents.Event>> months = events.of(theCase, choice).stream()
                .filter(choice::tells)
                .collect(Collectors.groupingBy(event -> YearMonth.from(event.on()), TreeMap::new, Collectors.toList()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(List.of(
                fact("person", person.name().full()),
                fact("counsellor", colleagues.name(theCase.responsible()).orElse("–")),
                fact("printed", PersonPapers.DAY.format(today)))));
        blocks.add(new Block.Paragraph(word("says")));
        if (choice.leaves()) {
            blocks.add(new Block.Paragraph(word("released")));
        }
        if (!choice.leftOut().isEmpty()) {
            blocks.add(new Block.Paragraph(word("leftOut")));
        }
        if (months.isEmpty()) {
            blocks.add(new Block.Paragraph(word("nothing")));
        }
        months.forEach((month, all) -> {
            blocks.add(new Block.Heading(Wording.of(MONTH.format(month))));
            blocks.add(new Block.Facts(all.stream()
                    .map(event -> new Block.Fact(
                            Wording.of(PersonPapers.DAY.format(event.on())),
                            Wording.of(event.text().isBlank() ? event.title() : event.title() + "\n" + event.text())))
                    .toList()));
        });
        return new Paper(
                "story 1",
                theCase.number(),
                word("title"),
                papers.data(person, theCase.number(), null).issuer(),
                List.of(),
                null,
                texts.words(null),
                blocks,
                List.of());
    }

    private Block.Fact fact(String key, String value) {
        return new Block.Fact(word(key), Wording.of(value));
    }

    private Wording word(String key) {
        return Wording.of(messages.getMessage("casework.paper.story." + key, new Object[0], Locale.GERMAN));
    }
}
