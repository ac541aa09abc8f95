package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.OrganisationId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account for a worker; it belongs to the municipality in whose name this is done. */
@Service
@Transactional
public class OpenAccount {
    /** Shortest password accepted; length is what protects. */
    public static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    OpenAccount(Accounts accounts, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * Who gets an account.
     *
     * @param secondFactorRequired whether a one-time code or passkey must be set up at the first sign-in; only the demonstration does without
     */
    public record Command(
            AccountId account,
            MunicipalityId municipality,
            @Nullable OrganisationId organisation,
            String login,
            String password,
            String name,
            String duty,
            String workplace,
            Set<Role> roles,
            boolean secondFactorRequired,
            @Nullable AccountId by) {
        /** Refuses a password that is too short and an account without a role. */
        public Command {
            if (password.length() < SHORTEST_PASSWORD) {
                throw new IllegalArgumentException("the password is too short");
            }
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("an account needs a role");
            }
        }
    }

    /** An account was opened. */
    public record Opened(AccountId account, MunicipalityId municipality, String login) {}

    /** Opens the account. @return the actor it makes; empty if the sign-in name is taken */
    public Optional<Actor> open(Command command) {
        accounts.forget(command.login());
        if (accounts.find(command.login()).isPresent()) {
            return Optional.empty();
        }
        Actor actor = new Actor(
                command.account(),
                command.municipality(),
                command.organisation(),
                command.login(),
                command.name(),
                command.duty(),
                command.workplace(),
                command.roles(),
                Locale.GERMAN);
        accounts.insert(actor, passwords.encode(command.password()), command.secondFactorRequired(), command.by());
        accounts.forget(command.login());
        events.publishEvent(new Opened(command.account(), command.municipality(), command.login()));
        return Optional.of(actor);
    }
}
