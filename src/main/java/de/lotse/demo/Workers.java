package de.lotse.demo;

import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.access.SignInOffer;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented workers of the demonstration, one sign-in per role; their family names say "example". */
@Component
@Profile("demo")
class Workers implements SignInOffer {
    /** The password of all demonstration accounts; shown on the sign-in page of the demonstration. */
    static final String PASSWORD = "Vorfuehrung-2026";

    /** A colleague who has just begun; her first cases come to her by transfer. */
    private static final String NEW = "Case Management, 0,5 VZÄ, neu im Team";

    private static final List<Worker> PLAYED = List.of(
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
    private static final List<Worker> ALL =
            Stream.concat(PLAYED.stream(), Expecting.ALL.stream()).toList();
    private final OpenAccount openAccount;
    private final Seats seats;

    Workers(OpenAccount openAccount, Seats seats) {
        this.openAccount = openAccount;
        this.seats = seats;
    }

    /** One invented worker. */
    record Worker(
            String municipality,
            String municipalityName,
            String login,
            String name,
            String duty,
            String town,
            Role role) {
        private boolean isNew() {
            return duty.equals(NEW);
        }

        /** The same account at every start. */
        AccountId account() {
            return new AccountId(UUID.nameUUIDFromBytes(("lotse-demo:" + login).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Those of the role whose work is played; colleagues who have just begun are {@link #fresh}. */
    static List<Worker> of(String municipality, Role role) {
        return PLAYED.stream()
                .filter(worker ->
                        worker.municipality().equals(municipality) && worker.role() == role && !worker.isNew())
                .toList();
    }

    /** The colleague who has just begun, where there is one. */
    static Optional<Worker> fresh(String municipality) {
        return ALL.stream()
                .filter(worker -> worker.municipality().equals(municipality) && worker.isNew())
                .findFirst();
    }

    @Override
    public List<Account> accounts() {
        return ALL.stream()
                .map(worker -> new Account(
                        worker.municipalityName(),
                        worker.login(),
                        PASSWORD,
                        worker.name(),
                        worker.duty() + ", " + worker.town()))
                .toList();
    }

    /** Where to go and as whom, for the console. */
    String invitation(String address) {
        String seats = ALL.stream()
                .map(worker -> "    %-16s %s, %s".formatted(worker.login(), worker.municipalityName(), worker.duty()))
                .collect(Collectors.joining("\n"));
        return "The demonstration is ready: %s%n%n  Password of all seats: %s%n%s%n"
                .formatted(address, PASSWORD, seats);
    }

    /** Opens the accounts of the municipality. @return whether they are new, so that the world has to be played */
    boolean open(String municipality, MunicipalityId id) {
        boolean fresh = false;
        for (Worker worker : ALL) {
            if (worker.municipality().equals(municipality)) {
                fresh |= Acting.as(new ActingContext(id, worker.account(), "demo"), () -> openOne(worker, id));
            }
        }
        return fresh;
    }

    private @Nullable OrganisationId office(Worker worker) {
        return switch (worker.role()) {
            case AUTHORITY -> seats.immigrationAuthority(worker.town());
            case PROVIDER_LEAD -> seats.named(worker.town());
            default -> null;
        };
    }

    private boolean openOne(Worker worker, MunicipalityId id) {
        boolean opened = openAccount
                .open(new OpenAccount.Command(
                        worker.account(),
                        id,
                        office(worker),
                        worker.login(),
                        PASSWORD,
                        worker.name(),
                        worker.duty(),
                        worker.municipalityName() + " · " + worker.town(),
                        Set.of(worker.role()),
                        false,
                        null))
                .isPresent();
        if (opened && worker.role() == Role.CASE_MANAGER) {
            seats.take(worker);
        } else if (opened && worker.role() == Role.CLEARING) {
            seats.join(worker);
        }
        return opened;
    }
}
