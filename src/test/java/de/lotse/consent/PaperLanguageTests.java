package de.lotse.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@LotseTest
@Requirement("CON-06")
class PaperLanguageTests {
    @Autowired
    PersonPapers papers;

    @Autowired
    CodeLists lists;

    @Autowired
    PaperTexts texts;

    @ParameterizedTest
    @CsvSource({"kmr,kmr", "ro,ro", "bg,bg", "ru,ru", "pl,pl", "fr,fr", "prs,fa", "ar-MA,ar"})
    void aPaperIsOfferedInWhatThePersonReads(String spoken, String paper) {
        assertThat(offered("de,A2", spoken + ",MU")).isEqualTo(paper);
    }

    @Test
    void theMotherTongueComesBeforeWhatElseSheSpeaksAndGermanIsTheRest() {
        assertThat(offered("en,B1", "uk,MU")).isEqualTo("uk");
        assertThat(offered("ckb,MU", "en,B1")).isEqualTo("en");
        assertThat(offered("ckb,MU")).isNull();
        assertThat(offered()).isNull();
    }

    @Test
    void everyLanguageOfThePapersHasANameForTheReader() {
        for (String tag : PersonPapers.languages()) {
            assertThat(lists.languageName(tag, Locale.GERMAN)).isNotEqualTo(tag);
            assertThat(lists.languageName(tag, Locale.ENGLISH)).isNotEqualTo(tag);
        }
        assertThat(lists.languageName("kmr", Locale.ENGLISH)).isEqualTo("Kurdish (Kurmanji)");
        assertThat(lists.languageName("ti", Locale.ENGLISH)).isEqualTo("Tigrinya");
    }

    @Test
    @Requirement("CON-03a")
    void everyWayAndBasisOfADisclosureHasAWordInEveryLanguage() {
        for (Locale language : PaperTexts.TRANSLATIONS) {
            Stream.<Enum<?>>concat(Stream.of(Disclosure.Channel.values()), Stream.of(Disclosure.Basis.values()))
                    .forEach(one -> assertThat(texts.recipients(one.name(), language))
                            .as(one + " in " + language)
                            .matches(Wording::differs));
        }
    }

    private @Nullable String offered(String... spoken) {
        List<Person.Language> languages = Stream.of(spoken)
                .map(one -> one.split(","))
                .map(one -> new Person.Language(one[0], one[1]))
                .toList();
        Locale language = papers.language(person(languages));
        return language == null ? null : language.toLanguageTag();
    }

    private static Person person(List<Person.Language> languages) {
        return new Person(
                PersonId.next(),
                0,
                new PersonName("Exemplu", "Ioana", null),
                new Person.Birth(null, false),
                null,
                null,
                new Person.Home(null, null, null),
                new Person.Reachable(null, null),
                null,
                new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                Set.of(),
                languages,
                null);
    }
}
