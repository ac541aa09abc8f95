package de.lotse.appointments.booking;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.FreeSlots;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.Places;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the booking form: for whom, with whom, and the free times that keep the deadline first (AP-01). */
@Component
class BookingPages {
    private static final int PROPOSED = 6;
    private static final int PER_DAY = 2;
    private static final int WEEKS_AHEAD = 4;
    private final Ways ways;
    private final FreeSlots slots;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Places places;
    private final CodeLists lists;

    BookingPages(
            Ways ways, FreeSlots slots, Colleagues colleagues, CurrentActor current, Places places, CodeLists lists) {
        this.ways = ways;
        this.slots = slots;
        this.colleagues = colleagues;
        this.current = current;
        this.places = places;
        this.lists = lists;
    }

    /** The cases and when they need their next appointment. */
    @Component
    record Ways(Caseload caseload, OpenCases cases, CaseDeadlines deadlines) {
        Optional<Caseload.Row> row(Form form) {
            String wanted = form.value("case");
            return wanted.isBlank()
                    ? Optional.empty()
                    : Stream.concat(caseload.open().stream(), caseload.deputised().stream())
                            .filter(row -> row.id().toString().equals(wanted))
                            .findFirst();
        }
    }

    /** What is known of the case the appointment is for, to begin with: language and whether somebody has to mediate. */
    Form prefilled(Form form) {
        return ways.row(form)
                .map(row -> form.with("language", motherTongue(row.person()))
                        .with("interpreter", interpreter(row.person()))
                        .with("kind", row.lastContact() == null ? Appointment.Kind.FIRST : Appointment.Kind.FOLLOW_UP))
                .orElse(form);
    }

    private static @Nullable String motherTongue(Person person) {
        return person.languages().stream()
                .filter(Person.Language::motherTongue)
                .map(Person.Language::code)
                .findFirst()
                .orElse(null);
    }

    private static de.lotse.appointments.With.Interpreter interpreter(Person person) {
        return person.interpreter().need() == Person.Interpreter.Need.ALWAYS
                        || person.interpreter().need() == Person.Interpreter.Need.SOMETIMES
                ? de.lotse.appointments.With.Interpreter.NEEDED
                : de.lotse.appointments.With.Interpreter.NONE_NEEDED;
    }

    /** The first time that is proposed, chosen from the start: for most it is the one that is wanted. */
    Form proposing(Form form, BookingPage view) {
        return form.value("slot").isBlank() && !form.value("case").isBlank()
                ? form.with("slot", view.slots().getFirst().value())
                : form;
    }

    BookingPage page(Form form, boolean confirm, Page page) {
        Optional<Caseload.Row> row = ways.row(form);
        Optional<CaseDeadlines.Missing> missing = row.flatMap(
                found -> ways.deadlines().missing(List.of(found)).stream().findFirst());
        Optional<LocalDate> urgent =
                ways.deadlines().rules().urgent(page.today()).map(latest -> latest.day());
        Optional<LocalDate> latest = form.checked("urgent")
                ? urgent
                : missing.map(found -> found.latest().day());
        List<FreeSlots.Slot> proposed = proposed(worker(form), latest, page.today());
        boolean over = latest.filter(day -> day.isBefore(page.today())).isPresent();
        return new BookingPage(
                row.map(found -> found.name().full()).orElseGet(() -> page.t("appointments.book.title")),
                latest.map(page::day).orElse(null),
                over,
                missing.map(found -> page.t(
                                "appointments.rule." + found.latest().kind().name(),
                                page.date(found.since()),
                                found.latest().period()))
                        .orElse(null),
                missing.map(found -> new Source(found.latest().source().toString(), "/concept#appointments"))
                        .orElse(null),
                choices(proposed, over ? Optional.empty() : latest, page),
                !over
                        && latest.isPresent()
                        && proposed.stream()
                                .allMatch(slot -> slot.from().toLocalDate().isAfter(latest.get())),
                urgent.map(page::day).orElse(null),
                ways.cases().writable(),
                workers(page),
                Choice.of(page, "appointments.kind", Appointment.Kind.class),
                IntStream.of(30, 45, 60, 90, 120)
                        .mapToObj(minutes ->
                                new Choice(Integer.toString(minutes), page.t("appointments.minutes", minutes)))
                        .toList(),
                places.all().stream()
                        .filter(place -> place.kind() != Place.Kind.HOUSEHOLD)
                        .map(place -> new Choice(place.id().toString(), place.name()))
                        .toList(),
                lists.languages().stream()
                        .map(entry -> new Choice(entry.code(), lists.languageName(entry.code(), page.locale())))
                        .toList(),
                confirm,
                row.map(found -> "/cases/" + found.id()).orElse("/appointments"));
    }

    private AccountId worker(Form form) {
        return form.value("worker").isBlank() || form.id("worker") == null
                ? current.get().account()
                : new AccountId(form.requireId("worker"));
    }

    private List<Choice> workers(Page page) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(current.get().account().toString(), page.t("appointments.me")));
        colleagues
                .caseManagers()
                .forEach(one -> all.add(new Choice(one.account().toString(), one.name())));
        return all;
    }

    /** The next free times, at most two a day, so that there is a choice of days; those within the deadline come first by nature. */
    private List<FreeSlots.Slot> proposed(AccountId worker, Optional<LocalDate> latest, LocalDate today) {
        LocalDate until = today.plusWeeks(WEEKS_AHEAD);
        List<FreeSlots.Slot> chosen = new ArrayList<>();
        for (FreeSlots.Slot slot : slots.of(
                worker, today, latest.filter(day -> day.isAfter(until)).orElse(until), Duration.ofMinutes(60))) {
            long sameDay = chosen.stream()
                    .filter(one -> one.from().toLocalDate().equals(slot.from().toLocalDate()))
                    .count();
            boolean apart =
                    chosen.isEmpty() || !slot.from().isBefore(chosen.getLast().until());
            if (sameDay < PER_DAY && apart && chosen.size() < PROPOSED) {
                chosen.add(slot);
            }
        }
        return chosen;
    }

    private static List<Choice> choices(List<FreeSlots.Slot> proposed, Optional<LocalDate> latest, Page page) {
        List<Choice> all = new ArrayList<>();
        for (FreeSlots.Slot slot : proposed) {
            LocalDateTime at = slot.from();
            boolean late = latest.isPresent() && at.toLocalDate().isAfter(latest.get());
            all.add(new Choice(
                    at.toString(),
                    page.day(at.toLocalDate()) + ", " + page.time(at.toLocalTime()),
                    late ? page.t("appointments.slot.late") : page.distance(at.toLocalDate())));
        }
        all.add(new Choice(BookingForm.OTHER_TIME, page.t("appointments.slot.other")));
        return all;
    }
}
