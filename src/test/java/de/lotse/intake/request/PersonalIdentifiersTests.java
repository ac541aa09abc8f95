package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden examples of what the request form refuses and what it lets pass (IN-02). */
@Requirement("IN-02")
class PersonalIdentifiersTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Frau Shirin Nimûne geht zum Sprachkurs | NAME | Frau Shirin Nimûne",
                "Herr Mithal hat eine Duldung | NAME | Herr Mithal",
                "Wir begleiten Herrn Al-Beispiel seit Mai | NAME | Herrn Al-Beispiel",
                "Die Familie Beispiel wohnt beengt | NAME | Familie Beispiel",
                "Fam. Muster braucht Hilfe | NAME | Fam. Muster",
                "behandelt von Dr. Vorlage | NAME | Dr. Vorlage",
                "Frau Dr. Vorlage ist informiert | NAME | Frau Dr. Vorlage",
                "Frau von Muster ist Patin | NAME | Frau von Muster",
                "Eheleute Probe sind getrennt | NAME | Eheleute Probe",
                "Der Sohn heißt Hanan | NAME | heißt Hanan",
                "Name: Beispiel, Amina | NAME | Name: Beispiel",
                "Mr. Example needs help | NAME | Mr. Example",
                "Mrs Sample and two children | NAME | Mrs Sample",
                "Miss Sample is her sister | NAME | Miss Sample",
                "geb. 12.05.1987 in Aleppo | BIRTH_DATE | geb. 12.05.1987",
                "geboren am 3.4.2011 | BIRTH_DATE | geboren am 3.4.2011",
                "geboren am 3. April 2011 | BIRTH_DATE | geboren am 3. April 2011",
                "Mutter (12.05.1987) und Sohn | BIRTH_DATE | (12.05.1987)",
                "* 01.02.1990 | BIRTH_DATE | * 01.02.1990",
                "Geburtsdatum: 1990-02-01 | BIRTH_DATE | Geburtsdatum: 1990-02-01",
                "born on 12/05/1987 | BIRTH_DATE | born on 12/05/1987",
                "Mutter 14.08.1979 verwitwet | BIRTH_DATE | 14.08.1979",
                "erreichbar unter 0151 000 000 00 | PHONE | 0151 000 000 00",
                "Handy 0170/1234567 | PHONE | Handy 0170/1234567",
                "+49 251 4920000 | PHONE | +49 251 4920000",
                "+963 944 123456 | PHONE | +963 944 123456",
                "Tel.: 4711 22 | PHONE | Tel.: 4711 22",
                "(0251) 492-0000 anrufen | PHONE | 0251) 492-0000",
                "schreibt von amina.beispiel@post.example | EMAIL | amina.beispiel@post.example",
                "Konto DE89 3704 0044 0532 0130 00 | IBAN | DE89 3704 0044 0532 0130 00",
                "Konto DE89370400440532013000 | IBAN | DE89370400440532013000",
                "AZR-Nummer 230512345678 | AZR | AZR-Nummer 230512345678",
                "AZR 2305 1234 5678 | AZR | AZR 2305 1234 5678",
                "unter 230512345678 geführt | AZR | 230512345678",
                "BAMF 7123456-475 | FILE_NUMBER | 7123456-475",
                "Az. 32-17/4711 | FILE_NUMBER | Az. 32-17/4711",
                "Aktenzeichen: 33.4 B 1234 | FILE_NUMBER | Aktenzeichen: 33.4 B 1234",
                "BG-Nummer 36502//0012345 | FILE_NUMBER | BG-Nummer 36502//0012345",
                "36502BG0012345 beim Jobcenter | FILE_NUMBER | 36502BG0012345",
                "Kundennummer 365A123456 | FILE_NUMBER | Kundennummer 365A123456",
                "versichert unter A123456789 | FILE_NUMBER | A123456789",
                "Fr. Muster kommt mit | NAME | Fr. Muster",
                "Fr.Muster kommt mit | NAME | Fr.Muster",
                "Dr. med. Vorlage behandelt | NAME | Dr. med. Vorlage",
                "Frau von der Probe ist Patin | NAME | Frau von der Probe",
                "Familie Al-Beispiel wohnt beengt | NAME | Familie Al-Beispiel",
                "Mutter, geb. 3.4.1990 | BIRTH_DATE | geb. 3.4.1990",
                "Sie ist am 12.05.1987 geboren | BIRTH_DATE | 12.05.1987 geboren",
                "am 12.05.2015 in Aleppo geboren | BIRTH_DATE | 12.05.2015 in Aleppo geboren",
                "Geburtstag: 12.05.2015 | BIRTH_DATE | Geburtstag: 12.05.2015",
                "anrufen 0251 / 123 45 67 | PHONE | 0251 / 123 45 67",
                "mobil +49 171 1234567 | PHONE | +49 171 1234567",
                "0251/1234567 anrufen | PHONE | 0251/1234567",
                "Konto DE89 3704 0044 0532 0130 00 BIC COBADEFF | IBAN | DE89 3704 0044 0532 0130 00",
                "Konto DE 89 3704 0044 0532 0130 00 3 Kinder | IBAN | DE 89 3704 0044 0532 0130 00",
                "AZR 123456789012 | AZR | AZR 123456789012",
                "Az 32-17/4711 | FILE_NUMBER | Az 32-17/4711",
                "Rentenversicherungsnummer 12 130590 M 001 | FILE_NUMBER | Rentenversicherungsnummer 12 130590 M 001",
                "wohnt Beispielkamp 5 | ADDRESS | Beispielkamp 5",
                "wohnt Musterstraße 12 | ADDRESS | Musterstraße 12",
                "wohnt Beispielweg 3a | ADDRESS | Beispielweg 3a",
                "Hammer Straße 100 | ADDRESS | Hammer Straße 100",
                "Musterstr. 7 | ADDRESS | Musterstr. 7",
            })
    void whatTellsWhomItIsAboutIsFound(String text, PersonalIdentifiers.Kind kind, String passage) {
        assertThat(PersonalIdentifiers.in(text))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(kind))
                .satisfies(found -> assertThat(found.text()).isEqualTo(passage));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aufenthalt nach § 25b AufenthG, Antrag nach § 25a läuft",
                "§ 60a Abs. 2 Satz 3 AufenthG, § 104c AufenthG",
                "Art. 6 GG und Art. 8 EMRK",
                "Gesetz vom 21.12.2022, in Kraft seit 01.01.2023",
                "in der Fassung vom 1.1.2005",
                "Duldung bis 14.02.2027, Bescheid vom 3.5.2024",
                "seit 15.03.2009 in Deutschland",
                "Entlassung am 1.12., Termin am 24.11.2026 um 14:00 Uhr",
                "Schulden von 12.500,00 Euro, Miete 780 €, 01234 Euro Nachzahlung",
                "3 Kinder (4, 7 und 11 Jahre), 5 Personen in 2 Zimmern",
                "Die Mutter geht zum Sprachkurs in der VHS. Der Sohn ist in der 3b.",
                "Die Familie aus Syrien lebt in einer kommunalen Unterkunft",
                "weil die Familie Schulden hat und die Frau Angst hat",
                "dass die Familie Unterstützung braucht",
                "die Frau Mitte dreißig, der Herr Ende 50",
                "der Frau Hilfe bei Anträgen geben",
                "ob der Familie Leistungen zustehen",
                "die Familie Sozialleistungen bekommt",
                "die Frau Deutschkurse besucht",
                "eine Frau, ein Mann und drei Kinder",
                "Familie (5 Personen)",
                "Das Jugendamt hat im Mai eine Familienhilfe bewilligt.",
                "Jobcenter, Klassenlehrerin, Sozialamt",
                "Grundschule am Musterweg",
                "SGB II, SGB VIII, SGB XII § 67",
                "Kurs 2023/2024, Modul 3.2, Niveau B1",
                "Jahrgang 1987, 38 Jahre",
                "Das heißt Behördengänge und Formulare",
                "Pflegegrad 3, GdB 50",
                "10.000 Einwohner, 100%",
                "Bildungsweg 2 Jahre unterbrochen",
                "Aktenzeichen unbekannt",
                "DE12 3456 ist kein Konto",
                "mother with 2 children, Kurmanji, A1",
                "Frau ist schwanger",
                "Herr der Lage",
                "weil die Familie den Bescheid nicht versteht",
                "der Frau zu Hause helfen, die Familie zu Terminen begleiten",
                "dass die Familie Wohnungssuche und Asylverfahren nicht schafft",
                "bei der Frau Depressionen vermutet",
                "§ 25b Abs. 1 Satz 2 AufenthG",
                "1.250 Euro",
                "2015 eingereist",
                "Bescheid vom 12.03.2026",
                "Einreise: 12.10.2009, eingereist 15.03.2009",
                "Integrationskurs 03/2024 - 05/2025",
                "Sprachkurs Mo. bis Fr. Vormittag",
                "Arbeitsplatz 20 Stunden",
                "MS Office, in MS Hiltrup, med. Attest",
            })
    void whatHelpsToUnderstandPasses(String text) {
        assertThat(PersonalIdentifiers.in(text)).isEmpty();
    }

    @Test
    void aWrongChecksumIsNoBankAccount() {
        assertThat(PersonalIdentifiers.in("DE88 3704 0044 0532 0130 00"))
                .noneMatch(found -> found.kind() == PersonalIdentifiers.Kind.IBAN);
    }

    @Test
    void severalPassagesStandInTheirOrderAndAProposalLeavesThemOut() {
        String text =
                "Frau Shirin Nimûne geht zum Sprachkurs. Die Familie wohnt Musterstraße 12 und ist unter 0151 000 000 00"
                        + " erreichbar.";
        assertThat(PersonalIdentifiers.in(text))
                .extracting(PersonalIdentifiers.Found::kind)
                .containsExactly(
                        PersonalIdentifiers.Kind.NAME,
                        PersonalIdentifiers.Kind.ADDRESS,
                        PersonalIdentifiers.Kind.PHONE);
        assertThat(PersonalIdentifiers.without(text))
                .isEqualTo("die Frau geht zum Sprachkurs. Die Familie wohnt … und ist unter … erreichbar.");
        assertThat(PersonalIdentifiers.in(PersonalIdentifiers.without(text))).isEmpty();
    }

    @Test
    void aLongTextFullOfNothingIsReadQuickly() {
        String text = "0 ".repeat(5_000) + "Frau ".repeat(500) + "A".repeat(2_000) + "@";
        long begun = System.nanoTime();
        PersonalIdentifiers.in(text);
        assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
    }
}
