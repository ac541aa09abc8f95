package de.lotse.walk;

import java.util.List;

/**
 * What the written concept of a municipality says about its cycle, read from the concept and not from the program.
 *
 * @param place where the case manager sits
 * @param areas how many life areas, fields of action or topics the screening has
 * @param phases how many phases the cycle has
 * @param criteria what the intake decision weighs
 * @param categories whether cases are sorted into A to D
 * @param form the focus area's own form for the first talk; empty where there is none
 */
record Town(String key, String place, int areas, int phases, List<String> criteria, boolean categories, String form) {
    /** Konzept Kreis Unna 2.1 and 2.2: twelve life areas, need in three, or one severe. */
    static final Town UNNA = new Town(
            "unna",
            "Lünen",
            12,
            7,
            List.of("Bedarf in mindestens drei Lebensbereichen", "Ein schwerwiegender Bedarf"),
            false,
            "");

    /** Konzept Herne 2.2: five criteria after Reis, and the readiness to cooperate; a cycle of five phases. */
    static final Town HERNE = new Town(
            "herne",
            "Herne-Wanne",
            18,
            5,
            List.of(
                    "Multidimensionale Bedarfslagen",
                    "Mehrere Integrationsakteur*innen sind beteiligt",
                    "Bedarf an längerfristiger Beratung",
                    "Regelversorgung greift teilweise nicht oder reicht nicht aus",
                    "Eigene Ressourcen reichen zur Bewältigung nicht aus"),
            false,
            "");

    /** Fachkonzept Münster Kap. 2 and annex B: nineteen fields of action, six criteria, category A to D. */
    static final Town MUENSTER = new Town(
            "muenster",
            "Münster",
            19,
            7,
            List.of(
                    "Migrationsgeschichte",
                    "Komplexe Bedarfslage im Rahmen der Integration",
                    "Mehrere Akteur*innen sind / werden beteiligt",
                    "Gewöhnlicher Aufenthalt in Münster",
                    "Einwilligung in das Beratungsangebot",
                    "Bereitschaft zur Mitwirkung"),
            true,
            "");

    /** Konzept Kreis Düren 4.1.2 and 4.1.4: two first talks as short counselling, each focus area with its own form. */
    static final Town DUEREN = new Town(
            "dueren",
            "Jülich",
            8,
            7,
            List.of("Komplexer Beratungsbedarf"),
            false,
            "Beratungsbogen Willkommensberatung (Erstgespräch)");

    /** Konzept Ennepe-Ruhr-Kreis 4 and 6: two levels; no phase for the end. */
    static final Town ENNEPE_RUHR = new Town("ennepe-ruhr", "Witten", 18, 6, List.of("Freiwilligkeit"), false, "");

    @Override
    public String toString() {
        return key;
    }
}
