package de.lotse.demo;

import de.lotse.access.Role;
import de.lotse.demo.Workers.Worker;
import java.util.List;

/** Who works in the demonstration: case managers, clearing, coordination and who else has an account. */
final class Staff {
    /** A colleague who has just begun; her first cases come to her by transfer. */
    static final String NEW = "Case Management, 0,5 VZÄ, neu im Team";

    static final List<Worker> PLAYED = List.of(
            new Worker(
                    "unna",
                    "Kreis Unna",
                    "jule.beispiel",
                    "Jule Beispiel",
                    "Case Management, 1,0 VZÄ",
                    "Lünen",
                    Role.CASE_MANAGER),
            new Worker(
                    "unna",
                    "Kreis Unna",
                    "tom.vorlage",
                    "Tom Vorlage",
                    "Case Management, 0,5 VZÄ",
                    "Lünen",
                    Role.CASE_MANAGER),
            new Worker(
                    "unna",
                    "Kreis Unna",
                    "hanna.exempel",
                    "Hanna Exempel",
                    "KIM-Koordination Nord",
                    "Kreishaus Unna",
                    Role.COORDINATOR),
            new Worker(
                    "unna",
                    "Kreis Unna",
                    "karl.muster",
                    "Karl Muster",
                    "Trägerleitung",
                    "Stadt Lünen",
                    Role.PROVIDER_LEAD),
            new Worker("unna", "Kreis Unna", "ada.probe", "Ada Probe", "Ausländerbehörde", "Unna", Role.AUTHORITY),
            new Worker(
                    "herne",
                    "Stadt Herne",
                    "kim.attrappe",
                    "Kim Attrappe",
                    "Ausländerbehörde",
                    "Herne",
                    Role.AUTHORITY),
            new Worker(
                    "muenster",
                    "Stadt Münster",
                    "uta.schablone",
                    "Uta Schablone",
                    "Ausländerbehörde",
                    "Münster",
                    Role.AUTHORITY),
            new Worker(
                    "dueren",
                    "Kreis Düren",
                    "rolf.platzhalter",
                    "Rolf Platzhalter",
                    "Ausländerbehörde",
                    "Düren",
                    Role.AUTHORITY),
            new Worker(
                    "ennepe-ruhr",
                    "Ennepe-Ruhr-Kreis",
                    "ina.muster",
                    "Ina Muster",
                    "Ausländerbehörde",
                    "Ennepe",
                    Role.AUTHORITY),
            new Worker(
                    "unna",
                    "Kreis Unna",
                    "dora.schutz",
                    "Dora Schutzmuster",
                    "Datenschutz",
                    "Kreishaus Unna",
                    Role.DATA_PROTECTION_OFFICER),
            new Worker(
                    "unna",
                    "Kreis Unna",
                    "arno.admin",
                    "Arno Adminmuster",
                    "Administration",
                    "Kreishaus Unna",
                    Role.ADMINISTRATOR),
            new Worker(
                    "herne",
                    "Stadt Herne",
                    "wanda.modell",
                    "Wanda Modell",
                    "Case Management, 1,0 VZÄ",
                    "Herne-Wanne",
                    Role.CASE_MANAGER),
            new Worker(
                    "herne", "Stadt Herne", "fritz.attrappe", "Fritz Attrappe", NEW, "Herne-Mitte", Role.CASE_MANAGER),
            new Worker(
                    "herne",
                    "Stadt Herne",
                    "ole.beleg",
                    "Ole Beleg",
                    "KIM-Koordination",
                    "Kommunales Integrationszentrum",
                    Role.COORDINATOR),
            new Worker(
                    "muenster",
                    "Stadt Münster",
                    "carla.muster",
                    "Carla Muster",
                    "Case Management, 1,0 VZÄ",
                    "Caritas",
                    Role.CASE_MANAGER),
            new Worker("muenster", "Stadt Münster", "mia.machart", "Mia Machart", NEW, "Diakonie", Role.CASE_MANAGER),
            new Worker(
                    "muenster",
                    "Stadt Münster",
                    "nils.entwurf",
                    "Nils Entwurf",
                    "Clearing-Team",
                    "Kommunales Integrationszentrum",
                    Role.CLEARING),
            new Worker(
                    "muenster",
                    "Stadt Münster",
                    "deniz.muster",
                    "Deniz Muster",
                    "Clearing-Team",
                    "DRK-Kreisverband",
                    Role.CLEARING),
            new Worker(
                    "muenster",
                    "Stadt Münster",
                    "lea.skizze",
                    "Lea Skizze",
                    "KIM-Koordination",
                    "Kommunales Integrationszentrum",
                    Role.COORDINATOR),
            new Worker(
                    "dueren",
                    "Kreis Düren",
                    "jonas.versuch",
                    "Jonas Versuch",
                    "Case Management, 1,0 VZÄ",
                    "Jülich",
                    Role.CASE_MANAGER),
            new Worker("dueren", "Kreis Düren", "ben.schablone", "Ben Schablone", NEW, "Düren", Role.CASE_MANAGER),
            new Worker(
                    "dueren",
                    "Kreis Düren",
                    "ria.etwa",
                    "Ria Etwa",
                    "KIM-Koordination",
                    "Kreishaus Düren",
                    Role.COORDINATOR),
            new Worker(
                    "ennepe-ruhr",
                    "Ennepe-Ruhr-Kreis",
                    "witta.nachbild",
                    "Witta Nachbild",
                    "Case Management, 1,0 VZÄ",
                    "Witten",
                    Role.CASE_MANAGER),
            new Worker(
                    "ennepe-ruhr",
                    "Ennepe-Ruhr-Kreis",
                    "lio.urbild",
                    "Lio Urbild",
                    NEW,
                    "Hattingen",
                    Role.CASE_MANAGER),
            new Worker(
                    "ennepe-ruhr",
                    "Ennepe-Ruhr-Kreis",
                    "bo.abbild",
                    "Bo Abbild",
                    "KIM-Koordination",
                    "Kreishaus Schwelm",
                    Role.COORDINATOR));

    private Staff() {}
}
