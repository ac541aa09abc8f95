package de.lotse.appointments;

import de.lotse.casework.casefile.OpenCases;
import de.lotse.casework.safety.SafetyHints;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom appointments are, by name, and what to know before talking with them; a few queries for a whole list. */
@Component
class ClientNames {
    private final OpenCases cases;
    private final People people;
    private final SafetyHints safety;

    ClientNames(OpenCases cases, People people, SafetyHints safety) {
        this.cases = cases;
        this.people = people;
        this.safety = safety;
    }

    /** What was found for a list. @param warned what to know of people who have no case with the viewer */
    record Found(
            Map<CaseId, PersonName> cases,
            Map<PersonId, PersonName> people,
            Map<CaseId, String> hints,
            Map<PersonId, String> warned) {
        @Nullable
        PersonName name(With with) {
            return switch (with) {
                case With.Nobody _, With.Hidden _ -> null;
                case With.OfCase of -> cases.get(of.id());
                case With.OfPerson of -> people.get(of.id());
            };
        }

        /** What to know before the talk (CW-13). */
        @Nullable
        String hint(With with) {
            return switch (with) {
                case With.Nobody _, With.Hidden _ -> null;
                case With.OfCase of -> hints.get(of.id());
                case With.OfPerson of -> warned.get(of.id());
            };
        }
    }

    Found of(Collection<Appointment> appointments, Page page) {
        List<CaseId> ids = appointments.stream()
                .flatMap(one -> one.with() instanceof With.OfCase of ? Stream.of(of.id()) : null)
                .distinct()
                .toList();
        List<PersonId> persons = appointments.stream()
                .flatMap(one -> one.with() instanceof With.OfPerson of ? Stream.of(of.id()) : null)
                .distinct()
                .toList();
        return new Found(
                ids.isEmpty() ? Map.of() : cases.names(ids),
                persons.isEmpty() ? Map.of() : people.names(persons),
                ids.isEmpty() ? Map.of() : safety.lines(ids, page),
                safety.ofPeople(persons, page));
    }
}
