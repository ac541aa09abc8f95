package de.lotse.appointments.openhours;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.tenancy.Municipalities;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages of open hours. */
@Component
class OpenHoursPages {
    private static final int SHOWN = 4;
    private final OpenHoursTimes times;
    private final Expected expected;
    private final Places places;
    private final OpenDoor door;
    private final Guests guests;
    private final Staff staff;

    OpenHoursPages(OpenHoursTimes times, Expected expected, Places places, OpenDoor door, Guests guests, Staff staff) {
        this.times = times;
        this.expected = expected;
        this.places = places;
        this.door = door;
        this.guests = guests;
        this.staff = staff;
    }

    /** The clients who may be expected. */
    @Component
    record Guests(Cases cases, People people, OpenCases open) {
        OpenHoursPage.@Nullable Guest of(Expected.Guest one, Page page) {
            Person person = cases.find(one.caseId())
                    .map(Case::mainPerson)
                    .flatMap(people::find)
                    .orElse(null);
            return person == null
                    ? null
                    : new OpenHoursPage.Guest(
                            one.caseId().toString(), person.name().full(), contact(person, page), one.told());
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

    /** Who works here. */
    @Component
    record Staff(Colleagues colleagues, CurrentActor current, Municipalities municipalities) {
        String key() {
            return municipalities
                    .find(current.get().municipality())
                    .orElseThrow()
                    .key();
        }

        List<Choice> choices(Page page) {
            List<Choice> all = new ArrayList<>();
            all.add(new Choice(current.get().account().toString(), page.t("appointments.me")));
            colleagues
                    .caseManagers()
                    .forEach(one -> all.add(new Choice(one.account().toString(), one.name())));
            return all;
        }
    }

    OpenHoursPage page(Page page) {
        Map<PlaceId, Place> known = known();
        return new OpenHoursPage(
                QueuePages.tabs("/appointments/open-hours", page),
                times.from(page.today()).stream()
                        .map(one -> line(one, known, page))
                        .toList(),
                places.all().stream()
                        .filter(place -> place.kind() != Place.Kind.HOUSEHOLD)
                        .map(place -> new Choice(place.id().toString(), place.name()))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Choice(
                                Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, page.locale())))
                        .toList(),
                staff.choices(page),
                door.rule(),
                door.source(),
                "/open/" + staff.key() + "/hours");
    }

    private OpenHoursPage.Line line(OpenHours one, Map<PlaceId, Place> known, Page page) {
        return new OpenHoursPage.Line(
                one.id().toString(),
                name(one, known),
                when(one, page),
                one.worker() == null
                        ? null
                        : staff.colleagues().name(one.worker()).orElse(null),
                one.dates(page.today())
                        .limit(SHOWN)
                        .map(date -> new OpenHoursPage.Date(
                                "/appointments/open-hours/" + one.id() + "/" + date,
                                page.day(date),
                                one.cancelled().contains(date),
                                date.equals(page.today())))
                        .toList());
    }

    OpenHoursPage.One one(OpenHours hours, LocalDate date, Page page) {
        return new OpenHoursPage.One(
                hours.id().toString(),
                date.toString(),
                name(hours, known()),
                page.day(date) + ", " + page.time(hours.from()) + "–" + page.time(hours.until()),
                hours.cancelled().contains(date),
                !date.isBefore(page.today()),
                hours.next(date.plusDays(1)).map(page::day).orElse(null),
                expected.at(hours.id(), date).stream()
                        .map(one -> guests.of(one, page))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                guests.open().writable());
    }

    /** What visitors see of all open hours. */
    List<OpenHoursPage.Public> visible(LocalDate today, Page page) {
        Map<PlaceId, Place> known = known();
        return times.from(today).stream()
                .map(one -> visible(one, known, today, page))
                .toList();
    }

    private OpenHoursPage.Public visible(OpenHours one, Map<PlaceId, Place> known, LocalDate today, Page page) {
        Place place = known.get(one.place());
        String address = place == null ? null : place.address();
        return new OpenHoursPage.Public(
                name(one, known),
                address,
                address == null ? null : de.lotse.appointments.MapLink.of(address),
                when(one, page),
                one.next(today).map(page::day).orElse(null),
                one.dates(today)
                        .limit(SHOWN)
                        .filter(date -> one.cancelled().contains(date))
                        .map(page::day)
                        .toList());
    }

    Map<PlaceId, Place> known() {
        return places.all().stream().collect(Collectors.toMap(Place::id, place -> place));
    }

    String name(OpenHours one, Map<PlaceId, Place> known) {
        Place place = known.get(one.place());
        return place == null ? "–" : place.name();
    }

    private static String when(OpenHours one, Page page) {
        return page.t(
                "appointments.open.when",
                one.day().getDisplayName(TextStyle.FULL, page.locale()),
                page.time(one.from()),
                page.time(one.until()));
    }
}
