package de.lotse.casework.paper;

import de.lotse.casework.casefile.Case;
import de.lotse.people.People;
import de.lotse.people.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a person, so that another system can read it; codes are those of the public lists. */
@Component
class PersonDetails {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final People people;

    PersonDetails(People people) {
        this.people = people;
    }

    /** The details as JSON. */
    byte[] json(Person person, Case theCase) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("case", theCase.number());
        all.put("familyName", person.name().family());
        all.put("givenNames", person.name().given());
        put(all, "originalScript", person.name().originalScript());
        put(all, "birthDate", day(person.birth().date()));
        all.put("birthDateEstimated", person.birth().estimated());
        put(all, "gender", person.gender());
        put(all, "familyStatus", person.familyStatus());
        all.put("nationalities", person.nationalities().stream().sorted().toList());
        all.put(
                "languages",
                person.languages().stream()
                        .map(language -> Map.of("code", language.code(), "level", language.level()))
                        .toList());
        put(all, "arrivedOn", day(person.arrivedOn()));
        all.put("interpreter", person.interpreter().need().name());
        put(all, "phone", person.reachable().phone());
        put(all, "email", person.reachable().email());
        all.put("residence", residences(person));
        return JSON.writeValueAsBytes(all);
    }

    private List<Map<String, Object>> residences(Person person) {
        return people.residenceHistory(person.id()).stream()
                .map(residence -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("status", residence.status());
                    put(one, "from", day(residence.from()));
                    put(one, "until", day(residence.until()));
                    return one;
                })
                .toList();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void put(Map<String, Object> all, String key, @Nullable String value) {
        if (value != null) {
            all.put(key, value);
        }
    }
}
