package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form about a person: holds what was typed, right or wrong, and becomes a {@link Person} once nothing is wrong. */
final class PersonForm {
    static final String PREFIX = "people.person";
    static final List<String> GENDERS = List.of("w", "m", "d", "x");
    static final List<String> FAMILY_STATUSES = List.of("LD", "VH", "VW", "GS", "LP", "NB");
    static final List<String> LEVELS = List.of("MU", "A0", "A1", "A2", "B1", "B2", "C1", "C2", "UNB");
    private static final int ROWS = 3;

    private PersonForm() {}

    /** An empty form for somebody new. */
    static Form empty() {
        return Form.empty(PREFIX).with("id", Uuids.next()).with("interpreter", Person.Interpreter.Need.UNKNOWN);
    }

    /** The form filled with what is known. */
    static Form of(Person person) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", person.id().value());
        values.put("version", person.version());
        values.put("family", person.name().family());
        values.put("given", person.name().given());
        put(values, "script", person.name().originalScript());
        put(values, "born", person.birth().date());
        if (person.birth().estimated()) {
            values.put("estimated", "yes");
        }
        put(values, "gender", person.gender());
        put(values, "familyStatus", person.familyStatus());
        put(values, "town", person.home().town());
        put(values, "address", person.home().address());
        put(values, "phone", person.reachable().phone());
        put(values, "email", person.reachable().email());
        put(values, "arrived", person.arrivedOn());
        values.put("interpreter", person.interpreter().need());
        put(values, "interpreterNote", person.interpreter().note());
        lists(values, person);
        return Form.of(PREFIX, values);
    }

    /** Reads the submitted form; problems stand in it afterwards. */
    static Person read(Form form, CodeLists lists, LocalDate today) {
        String family = form.require("family", PersonName.MAX_LENGTH);
        String given = orEmpty(form.line("given", PersonName.MAX_LENGTH));
        latin(form, "family", family);
        latin(form, "given", given);
        Person.Birth birth = birth(form, today);
        return new Person(
                new PersonId(form.requireId("id")),
                form.version(),
                new PersonName(family.isBlank() ? "?" : family, given, form.line("script", PersonName.MAX_LENGTH)),
                birth,
                form.choice("gender", GENDERS),
                form.choice("familyStatus", FAMILY_STATUSES),
                new Person.Home(form.line("town", 60), null, form.text("address", 300)),
                new Person.Reachable(form.line("phone", 60), form.email("email")),
                notInFuture(form, "arrived", today),
                new Person.Interpreter(
                        form.requireChoice("interpreter", Person.Interpreter.Need.class),
                        form.line("interpreterNote", 200)),
                nationalities(form, lists),
                languages(form, lists),
                residence(form, lists));
    }

    private static void lists(Map<String, Object> values, Person person) {
        int row = 1;
        for (String nationality :
                person.nationalities().stream().sorted().limit(ROWS).toList()) {
            values.put("nationality-" + row++, nationality);
        }
        row = 1;
        for (Person.Language language : person.languages().stream().limit(ROWS).toList()) {
            values.put("language-" + row, language.code());
            values.put("level-" + row++, language.level());
        }
        Person.Residence residence = person.residence();
        if (residence != null) {
            values.put("residence", residence.status());
            put(values, "residenceFrom", residence.from());
            put(values, "residenceUntil", residence.until());
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static void latin(Form form, String field, String text) {
        if (!PersonName.isLatin(text)) {
            form.reject(field, "people.person.latin");
        }
    }

    private static Person.Birth birth(Form form, LocalDate today) {
        LocalDate born = notInFuture(form, "born", today);
        if (born != null && born.isBefore(today.minusYears(120))) {
            form.reject("born", "people.person.born.tooOld");
        }
        boolean defaultDay = born != null && born.getDayOfYear() == 1;
        return new Person.Birth(born, form.checked("estimated") || defaultDay);
    }

    private static @Nullable LocalDate notInFuture(Form form, String field, LocalDate today) {
        LocalDate date = form.date(field);
        if (date != null && date.isAfter(today)) {
            form.reject(field, "people.person.future");
        }
        return date;
    }

    private static Set<String> nationalities(Form form, CodeLists lists) {
        Set<String> chosen = new LinkedHashSet<>();
        List<String> allowed =
                lists.nationalities().stream().map(CodeLists.Entry::code).toList();
        for (int row = 1; row <= ROWS; row++) {
            String key = form.choice("nationality-" + row, allowed);
            if (key != null) {
                chosen.add(key);
            }
        }
        return chosen;
    }

    private static List<Person.Language> languages(Form form, CodeLists lists) {
        List<Person.Language> chosen = new ArrayList<>();
        List<String> allowed =
                lists.languages().stream().map(CodeLists.Entry::code).toList();
        for (int row = 1; row <= ROWS; row++) {
            String code = form.choice("language-" + row, allowed);
            String level = form.choice("level-" + row, LEVELS);
            if (code != null && chosen.stream().noneMatch(known -> known.code().equals(code))) {
                chosen.add(new Person.Language(code, level == null ? "UNB" : level));
            }
        }
        return chosen;
    }

    private static Person.@Nullable Residence residence(Form form, CodeLists lists) {
        String status = form.choice(
                "residence",
                lists.residenceStatuses().stream().map(CodeLists.Entry::code).toList());
        LocalDate from = form.date("residenceFrom");
        LocalDate until = form.date("residenceUntil");
        if (from != null && until != null && until.isBefore(from)) {
            form.reject("residenceUntil", "people.person.residence.order");
        }
        if (status == null && (from != null || until != null)) {
            form.reject("residence", "people.person.residence.missing");
        }
        return status == null ? null : new Person.Residence(status, from, until);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
