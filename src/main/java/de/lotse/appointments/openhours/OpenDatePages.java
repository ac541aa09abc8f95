package de.lotse.appointments.openhours;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of one date of open hours: who is expected and how she is reached. */
@Component
class OpenDatePages {
    private final Expected expected;
    private final HoursWords words;
    private final Cases cases;
    private final People people;
    private final OpenCases open;

    OpenDatePages(Expected expected, HoursWords words, Cases cases, People people, OpenCases open) {
        this.expected = expected;
        this.words = words;
        this.cases = cases;
        this.people = people;
        this.open = open;
    }

    OpenHoursPage.One one(OpenHours hours, LocalDate date, Page page) {
        HoursAway away = words.away();
        return new OpenHoursPage.One(
                hours.id().toString(),
                date.toString(),
                HoursWords.name(hours, words.known()),
                page.day(date) + ", " + page.time(hours.from()) + "–" + page.time(hours.until()),
                hours.calledOff(date),
                words.away(hours, date, away, page),
                !date.isBefore(page.today()),
                away.next(hours, date.plusDays(1).atStartOfDay()).map(page::day).orElse(null),
                guests(hours, date, page),
                open.writable());
    }

    private List<OpenHoursPage.Guest> guests(OpenHours hours, LocalDate date, Page page) {
        return expected.at(hours.id(), date).stream()
                .map(one -> guest(one, page))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private OpenHoursPage.@Nullable Guest guest(Expected.Guest one, Page page) {
        return cases.find(one.caseId())
                .map(Case::mainPerson)
                .flatMap(people::find)
                .map(person -> new OpenHoursPage.Guest(
                        one.caseId().toString(), person.name().full(), contact(person, page), one.told()))
                .orElse(null);
    }

    /** How she is reached: telephone, mail, or that nothing is known. */
    private static String contact(Person person, Page page) {
        List<String> ways = Stream.of(
                        person.reachable().phone(), person.reachable().email())
                .filter(way -> way != null && !way.isBlank())
                .map(String::valueOf)
                .toList();
        return ways.isEmpty() ? page.t("appointments.open.nocontact") : String.join(" · ", ways);
    }
}
