package de.lotse.consent;

import de.lotse.documents.PaperData;
import de.lotse.documents.PaperTexts;
import de.lotse.people.Person;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every paper of a person says: who she is, who issues it under which law, how long data are kept. */
@Component
public class PersonPapers {
    /** A day as papers write it. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    private final Letterhead letterhead;
    private final Phrases phrases;
    private final Concepts concepts;
    private final Clock clock;

    PersonPapers(Letterhead letterhead, Phrases phrases, Concepts concepts, Clock clock) {
        this.letterhead = letterhead;
        this.phrases = phrases;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** The data all papers share. @param reference what finds the paper again; null for the person's own */
    public PaperData data(Person person, @Nullable String reference, @Nullable Locale language) {
        return data(letterhead.head(), person, reference, language);
    }

    /** The same where the paper is printed by an office that does not counsel, but sends her: it names who counsels, not that office. */
    public PaperData dataOfTheMunicipality(Person person, @Nullable String reference, @Nullable Locale language) {
        return data(letterhead.ofTheMunicipality(), person, reference, language);
    }

    private PaperData data(Letterhead.Head head, Person person, @Nullable String reference, @Nullable Locale language) {
        int months = concepts.section(ConsentConcept.class).retention().monthsAfterClosing();
        PaperData data = PaperData.of(head.issuer(), head.basis(), reference == null ? reference(person) : reference)
                .with("person", person.name().full())
                .with("birthDate", day(person.birth().date()))
                .with("counsellor", head.counsellor())
                .with("controller", head.controller())
                .with("controllerContact", known(head.details().contact()))
                .with("dataProtectionOfficer", known(head.details().dataProtectionOfficer()))
                .with("processor", known(head.details().processor()))
                .with("complaintOffice", known(head.details().complaintOffice()))
                .with("retention", phrases.in(language, "retention", months));
        return minor(person, LocalDate.now(clock)) ? data.marking("minor") : data;
    }

    /** Where and when something is signed. */
    public String placeAndDate(LocalDate day) {
        return letterhead.head().place() + ", " + DAY.format(day);
    }

    /** The law the issuer works under, as recorded with a declaration. */
    public String basis() {
        return letterhead.head().basis().key();
    }

    /** The language a paper is offered in first: one the person speaks and there is a text for, her mother tongue before others. */
    public @Nullable Locale language(Person person) {
        return person.languages().stream()
                .sorted(Comparator.comparing(Person.Language::motherTongue).reversed())
                .map(language -> written(language.code()))
                .filter(PaperTexts.TRANSLATIONS::contains)
                .findFirst()
                .orElse(null);
    }

    /** What a paper for the person can be printed in; her own language is chosen at first. */
    public PaperOffer offer(Person person, Page page) {
        return PaperOffer.of(language(person), page);
    }

    /** The language somebody reads: Dari is written as Persian is, and regional variants as their language. */
    private static Locale written(String code) {
        return code.equals("prs")
                ? Locale.forLanguageTag("fa")
                : Locale.of(Locale.forLanguageTag(code).getLanguage());
    }

    /** The language with the tag, if there is a text in it; null for German and everything unknown. */
    public static @Nullable Locale language(@Nullable String tag) {
        return PaperTexts.TRANSLATIONS.stream()
                .filter(known -> known.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(null);
    }

    /** The tags papers can be given in, German first. */
    public static List<String> languages() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("de"),
                        PaperTexts.TRANSLATIONS.stream().map(Locale::toLanguageTag))
                .toList();
    }

    /** Whether she is under age on the day, as far as the birth date is known. */
    public static boolean minor(Person person, LocalDate day) {
        Integer age = person.birth().ageOn(day);
        return age != null && age < 18;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String reference(Person person) {
        String id = person.id().toString();
        return "P-" + id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text.replace("\n", ", ");
    }
}
