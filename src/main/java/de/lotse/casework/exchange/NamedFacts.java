package de.lotse.casework.exchange;

import de.lotse.consent.PersonPapers;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The facts about a person that can go along with a question: only those chosen, only those known. That she has no residence title, or
 * that none is known, never goes along (IN-19, § 87 AufenthG).
 */
@Component
class NamedFacts {
    private final CodeLists lists;
    private final MessageSource messages;

    NamedFacts(CodeLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** One of them. */
    enum Fact {
        BIRTH_DATE,
        ADDRESS,
        NATIONALITY,
        RESIDENCE
    }

    /** Those that are known, to choose from. */
    List<Choice> choices(Person person, Page page) {
        return Stream.of(Fact.values())
                .filter(fact -> value(person, fact) != null)
                .map(fact -> new Choice(fact.name(), page.t("casework.exchange.named." + fact), value(person, fact)))
                .toList();
    }

    /** The chosen ones as lines in German, because the authority reads them. @param reference the authority's own file number */
    List<String> lines(Person person, Set<Fact> chosen, @Nullable String reference) {
        List<String> lines = new ArrayList<>();
        if (reference != null) {
            lines.add(german("casework.exchange.reference") + ": " + reference);
        }
        Stream.of(Fact.values())
                .filter(fact -> chosen.contains(fact) && value(person, fact) != null)
                .map(fact -> german("casework.exchange.named." + fact) + ": " + value(person, fact))
                .forEach(lines::add);
        return lines;
    }

    /** What the client's list of recipients says about a question. */
    String left(Question.Content content) {
        String named = Stream.concat(Stream.of(content.personName()), content.named().stream())
                .collect(Collectors.joining("; "));
        return messages.getMessage("casework.exchange.left", new Object[] {content.subject(), named}, Locale.GERMAN);
    }

    private @Nullable String value(Person person, Fact fact) {
        return switch (fact) {
            case BIRTH_DATE ->
                person.birth().date() == null
                        ? null
                        : PersonPapers.DAY.format(person.birth().date());
            case ADDRESS -> person.home().address();
            case NATIONALITY ->
                person.nationalities().isEmpty()
                        ? null
                        : person.nationalities().stream()
                                .sorted()
                                .map(key -> lists.nationality(key)
                                        .map(CodeLists.Entry::label)
                                        .orElse(key))
                                .collect(Collectors.joining(", "));
            case RESIDENCE ->
                person.residence() == null
                        ? null
                        : lists.residenceStatus(person.residence().status())
                                .filter(entry -> !entry.withoutTitle())
                                .map(CodeLists.Entry::label)
                                .orElse(null);
        };
    }

    private String german(String key) {
        return messages.getMessage(key, null, Locale.GERMAN);
    }
}
