package de.lotse.appointments;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.people.CodeLists;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.webui.Page;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says appointments in words: who, where, in which language, and what to know before; a few queries for a whole list. */
@Component
@Transactional(readOnly = true)
public class AppointmentLines {
    private final ClientNames clients;
    private final Places places;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final CodeLists lists;

    AppointmentLines(ClientNames clients, Places places, Colleagues colleagues, CurrentActor current, CodeLists lists) {
        this.clients = clients;
        this.places = places;
        this.colleagues = colleagues;
        this.current = current;
        this.lists = lists;
    }

    /** What is looked up once for a list. */
    private record Known(ClientNames.Found clients, Map<PlaceId, Place> places) {}

    /** The appointments in words, in the same order. */
    public List<AppointmentLine> of(Collection<Appointment> appointments, Page page) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        Known known = new Known(
                clients.of(appointments, page),
                places.all().stream().collect(Collectors.toMap(Place::id, place -> place)));
        AccountId me = current.get().account();
        return appointments.stream()
                .map(one -> one.openTo(me) ? line(one, known, page) : busy(one, page))
                .toList();
    }

    /** When a colleague is busy: not what for, not where, and not what came of it. */
    private AppointmentLine busy(Appointment one, Page page) {
        return new AppointmentLine(
                one.id(),
                one.day(),
                page.time(one.starts().toLocalTime()),
                page.time(one.stops().toLocalTime()),
                Duration.between(one.begins(), one.ends()).toMinutes(),
                page.t("appointments.busy"),
                null,
                "",
                colleagues.name(one.worker()).orElse("–"),
                null,
                null,
                "soft",
                null,
                null,
                null,
                Appointment.State.PLANNED,
                false,
                false);
    }

    private AppointmentLine line(Appointment one, Known known, Page page) {
        With.Meeting talk = one.with().talk();
        Place place = one.place() == null ? null : known.places().get(one.place());
        return new AppointmentLine(
                one.id(),
                one.day(),
                page.time(one.starts().toLocalTime()),
                page.time(one.stops().toLocalTime()),
                Duration.between(one.begins(), one.ends()).toMinutes(),
                who(one, known, page),
                file(one),
                page.t("appointments.kind." + one.kind().name()),
                colleagues.name(one.worker()).orElse("–"),
                talk == null || talk.language() == null ? null : lists.languageName(talk.language(), page.locale()),
                talk == null
                        ? null
                        : page.t(
                                "appointments.interpreter." + talk.interpreter().name()),
                tone(talk),
                place == null ? null : place.name(),
                talk == null ? null : talk.note(),
                known.clients().hint(one.with()),
                one.state(),
                true,
                one.keptFree());
    }

    private static String who(Appointment one, Known known, Page page) {
        PersonName name = known.clients().name(one.with());
        if (name == null) {
            return page.t(one.keptFree() ? "appointments.kept" : "appointments.busy");
        }
        return name.full();
    }

    private static @Nullable String file(Appointment one) {
        return switch (one.with()) {
            case With.Nobody _, With.Hidden _ -> null;
            case With.OfCase of -> "/cases/" + of.id();
            case With.OfPerson of -> "/people/" + of.id();
        };
    }

    private static String tone(With.@Nullable Meeting talk) {
        return talk == null || talk.interpreter() == With.Interpreter.NONE_NEEDED
                ? "soft"
                : talk.interpreter() == With.Interpreter.ARRANGED ? "good" : "bad";
    }
}
