package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTokensTests {
    private static Set<NameTokens.Token> stored(String family, String given) {
        return NameTokens.of(new PersonName(family, given, null));
    }

    /** Whether every typed word means something the stored name answers to. */
    private static boolean finds(String typed, Set<NameTokens.Token> stored) {
        return NameTokens.words(typed).stream()
                .allMatch(word -> NameTokens.meant(word).stream().anyMatch(stored::contains));
    }

    @ParameterizedTest
    @CsvSource({
        "Wikipedia, 3412",
        "Müller-Lüdenscheidt, 65752682",
        "Breschnew, 17863",
        "Heinz, 068",
        "Meier, 67",
        "Mayer, 67",
        "Philipp, 351",
        "Xaver, 4837",
        "Christian, 47826",
        "Czerny, 876",
        "Schmidt, 862"
    })
    void colognePhoneticsGivesTheDigitsOfItsAuthor(String word, String digits) {
        String letters = NameTokens.words(word).stream()
                .map(one -> one.iterator().next())
                .collect(Collectors.joining());
        assertThat(ColognePhonetics.code(letters)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, Mueller",
        "Müller, Muller",
        "Mueller, Müller",
        "Muller, Müller",
        "Müller, Mul",
        "Müller, Mue",
        "Öz, Oz",
        "Öz, Oez",
        "Weiß, Weiss",
        "Weiss, Weiß",
        "STRAẞER, strasser",
        "Işık, isik",
        "Isik, Işık",
        "IŞIK, işık",
        "Şahin, Sahin",
        "Łukasz, Lukasz",
        "Đorđe, Dorde",
        "Ørsted, Orsted",
        "Əliyev, Eliyev",
        "Nguyễn, nguyen",
        "ʿAlī, ali",
        "Meier, Mayer",
        "Maier, Meyer",
        "Hanan, han",
        "O’Beispiel, beispiel"
    })
    @Requirement("IN-19")
    void aNameIsFoundInItsOtherSpelling(String name, String typed) {
        assertThat(finds(typed, stored(name, ""))).isTrue();
    }

    @Test
    void aDecomposedUmlautIsTheSameLetter() {
        assertThat(finds("Mu\u0308ller", stored("Müller", ""))).isTrue();
        assertThat(NameTokens.words("Mu\u0308ller")).isEqualTo(NameTokens.words("Müller"));
    }

    @ParameterizedTest
    @CsvSource({"حنان, حنان", "Шевченко, шевченко", "Шевченко, sevcenko", "Олена, olena", "محمد مثال, مثال"})
    @Requirement("IN-19")
    void aNameIsFoundInItsOriginalScript(String script, String typed) {
        assertThat(finds(typed, NameTokens.of(new PersonName("Muster", "M.", script))))
                .isTrue();
    }

    @Test
    void partsAreFoundInAnyOrderAndOnlyTogether() {
        Set<NameTokens.Token> stored = stored("al-Mithal Muster", "Hanan Anna");
        assertThat(finds("mithal hanan", stored)).isTrue();
        assertThat(finds("Anna, Muster", stored)).isTrue();
        assertThat(finds("Hanan Beispiel", stored)).isFalse();
    }

    @Test
    void twoLettersAreAWholePartAndNoBeginning() {
        assertThat(finds("Li", stored("Li", "Na"))).isTrue();
        assertThat(finds("Li", stored("Lischke", ""))).isFalse();
        assertThat(finds("Lis", stored("Lischke", ""))).isTrue();
    }

    @Test
    void aBeginningLongerThanTwelveLettersStillFindsItsName() {
        assertThat(finds("Konstantinopolsk", stored("Konstantinopolskaja", ""))).isTrue();
    }

    @Test
    @Requirement("IN-15")
    void eachPartTellsOnceAndLittleWordsTellNothing() {
        assertThat(NameTokens.telling("Hanan al-Mithal"))
                .containsExactlyInAnyOrder(
                        new NameTokens.Token("sound", ColognePhonetics.code("hanan")),
                        new NameTokens.Token("sound", ColognePhonetics.code("mithal")));
        assertThat(NameTokens.telling("Li Na")).hasSize(2);
    }
}
