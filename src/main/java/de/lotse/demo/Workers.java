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

    private static final List<Worker> ALL =
            Stream.concat(Staff.PLAYED.stream(), Expecting.ALL.stream()).toList();
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
            return duty.equals(Staff.NEW);
        }

        /** The same account at every start. */
        AccountId account() {
            return new AccountId(UUID.nameUUIDFromBytes(("lotse-demo:" + login).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Those of the role whose work is played; colleagues who have just begun are {@link #fresh}. */
    static List<Worker> of(String municipality, Role role) {
        return Staff.PLAYED.stream()
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
