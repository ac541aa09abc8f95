package de.lotse.appointments.openhours;

import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Tab;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the queue of the day. */
@Component
class QueuePages {
    private final Arrivals arrivals;
    private final OpenHoursTimes times;
    private final HoursWords hoursWords;
    private final QueueWords words;
    private final OpenDoor door;
    private final Clock clock;

    QueuePages(
            Arrivals arrivals,
            OpenHoursTimes times,
            HoursWords hoursWords,
            QueueWords words,
            OpenDoor door,
            Clock clock) {
        this.arrivals = arrivals;
        this.times = times;
        this.hoursWords = hoursWords;
        this.words = words;
        this.door = door;
        this.clock = clock;
    }

    /** The pages of open hours. */
    static List<Tab> tabs(String current, Page page) {
        return Stream.of("/appointments/queue", "/appointments/open-hours")
                .map(path -> new Tab(
                        page.t("appointments.tab"
                                + path.substring("/appointments".length()).replace('/', '.')),
                        path,
                        null,
                        path.equals(current)))
                .toList();
    }

    QueuePage page(Form form, Page page) {
        Map<PlaceId, Place> known = hoursWords.known();
        HoursAway away = hoursWords.away();
        // What ended today may have people in its queue still.
        List<OpenHours> all = times.from(page.today().minusDays(1));
        List<OpenHours> today = today(all, page.today());
        Optional<OpenHours> chosen = today.stream()
                .filter(hours -> hours.place().toString().equals(form.value("place")))
                .findFirst()
                .or(() -> today.stream().findFirst());
        List<Arrival> came =
                chosen.map(hours -> arrivals.of(hours.place(), page.today())).orElse(List.of());
        return new QueuePage(
                tabs("/appointments/queue", page),
                today.stream()
                        .map(hours -> new Tab(
                                HoursWords.name(hours, known),
                                "/appointments/queue?place=" + hours.place(),
                                null,
                                chosen.filter(hours::equals).isPresent()))
                        .toList(),
                chosen.map(hours -> hours.place().toString()).orElse(null),
                chosen.map(hours -> HoursWords.name(hours, known) + ", " + page.time(hours.from()) + "–"
                                + page.time(hours.until()))
                        .orElse(null),
                chosen.map(hours -> warning(hours, away, page)).orElse(null),
                chosen.filter(hours -> hours.held(page.today())).isPresent(),
                came.stream()
                        .filter(one -> one.outcome() == null)
                        .map(one -> line(one, page))
                        .toList(),
                over(came, page),
                came.stream()
                        .filter(Arrival::promised)
                        .map(one -> new QueuePage.Promised(one.number(), ArrivalOrigin.book(one)))
                        .toList(),
                words.languages(page),
                words.needs(page),
                door.rule(),
                door.source(),
                next(all, away, page));
    }

    /** What is held; and what was called off while somebody waits or was promised an appointment there, so that nobody drops out of sight. */
    private List<OpenHours> today(List<OpenHours> all, LocalDate today) {
        List<OpenHours> held = all.stream().filter(hours -> hours.held(today)).toList();
        Stream<OpenHours> calledOff = all.stream()
                .filter(hours -> hours.calledOff(today))
                .filter(hours -> held.stream().noneMatch(other -> other.place().equals(hours.place())))
                .filter(hours -> arrivals.of(hours.place(), today).stream()
                        .anyMatch(one -> one.outcome() == null || one.promised()));
        return Stream.concat(held.stream(), calledOff).toList();
    }

    private @Nullable String warning(OpenHours hours, HoursAway away, Page page) {
        return hours.held(page.today())
                ? hoursWords.away(hours, page.today(), away, page)
                : page.t("appointments.queue.calledOff");
    }

    private @Nullable String next(List<OpenHours> all, HoursAway away, Page page) {
        return all.stream()
                .flatMap(hours -> away.next(hours, LocalDateTime.now(clock)).stream())
                .min(LocalDate::compareTo)
                .map(page::day)
                .orElse(null);
    }

    private QueuePage.Line line(Arrival one, Page page) {
        long minutes = Duration.between(one.came(), clock.instant()).toMinutes();
        return new QueuePage.Line(
                "/appointments/queue/" + one.id(),
                one.number(),
                page.t("appointments.queue.since", Math.max(0, minutes)),
                words.language(one.language(), page),
                words.need(one.need(), page),
                !one.waits(),
                one.waits() || !page.viewer().may("PERSON_WRITE") ? null : ArrivalOrigin.register(one.id()));
    }

    private static List<String> over(List<Arrival> all, Page page) {
        return Arrays.stream(Arrival.Outcome.values())
                .map(outcome -> {
                    long count =
                            all.stream().filter(one -> one.outcome() == outcome).count();
                    return count == 0 ? "" : page.t("appointments.queue.outcome." + outcome.name()) + ": " + count;
                })
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
