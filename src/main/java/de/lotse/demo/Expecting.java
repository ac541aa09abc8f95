package de.lotse.demo;

import de.lotse.access.Role;
import java.util.List;
import java.util.Optional;

/** Invented colleagues to whom people are sent by slip and referral; their own cases are yet to come. */
final class Expecting {
    /** Holds first consultations at the immigration authority. */
    static final String AT_THE_AUTHORITY = "Erstberatung in der Ausländerbehörde, 1,0 VZÄ";

    /** Takes over whoever goes on where she lives. */
    static final String IN_THE_SOUTH = "Case Management, 1,0 VZÄ, Südkreis";

    static final List<Workers.Worker> ALL = List.of(
            new Workers.Worker(
                    "unna",
                    "Kreis Unna",
                    "ela.erstmuster",
                    "Ela Erstmuster",
                    AT_THE_AUTHORITY,
                    "Ausländerbehörde Unna",
                    Role.CASE_MANAGER),
            new Workers.Worker(
                    "unna",
                    "Kreis Unna",
                    "sven.probefall",
                    "Sven Probefall",
                    IN_THE_SOUTH,
                    "Schwerte",
                    Role.CASE_MANAGER));

    private Expecting() {}

    /** Somebody with the duty, where the municipality has her. */
    static Optional<Workers.Worker> with(String municipality, String duty) {
        return ALL.stream()
                .filter(worker -> worker.municipality().equals(municipality)
                        && worker.duty().equals(duty))
                .findFirst();
    }
}
