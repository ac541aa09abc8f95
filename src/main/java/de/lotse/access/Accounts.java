package de.lotse.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts. What a sign-in needs is read across municipalities through functions that return one account only. */
@Repository
class Accounts {
    private final JdbcClient jdbc;
    /** Short-lived, so that a role taken away is gone within seconds on every node. */
    private final Cache<String, Optional<Account>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One account with what sign-in has to know. */
    record Account(
            Actor actor,
            String passwordHash,
            @Nullable String totpSecret,
            boolean totpConfirmed,
            boolean secondFactorRequired,
            boolean locked) {}

    Optional<Actor> actor(String login) {
        return known.get(login, this::find).map(Account::actor);
    }

    Optional<Account> cached(String login) {
        return known.get(login, this::find);
    }

    Optional<Account> find(String login) {
        return jdbc.sql("select * from access_sign_in_account(?)")
                .param(login)
                .query((row, number) -> account(row))
                .optional();
    }

    /** Whether a right password is only half of the sign-in. */
    boolean secondStepFollows(String login) {
        return cached(login)
                .filter(account -> account.secondFactorRequired() || account.totpConfirmed())
                .isPresent();
    }

    void forget(String login) {
        known.invalidate(login);
    }

    /** Adds an account of the acting municipality. */
    void insert(Actor actor, String passwordHash, boolean secondFactorRequired, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into access_account (municipality_id, account_id, login, password_hash, name, duty, workplace,
                          organisation_id, language, second_factor_required, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?)
                        """)
                .param(actor.municipality().value())
                .param(actor.account().value())
                .param(actor.login())
                .param(passwordHash)
                .param(actor.name())
                .param(actor.duty())
                .param(actor.workplace())
                .param(
                        actor.organisation() == null
                                ? null
                                : actor.organisation().value())
                .param(actor.locale().getLanguage())
                .param(secondFactorRequired)
                .param(by == null ? null : by.value())
                .update();
        for (Role role : actor.roles()) {
            jdbc.sql("""
                            insert into access_role (municipality_id, account_id, role, from_at, given_by)
                            values (?, ?, ?, now(), ?)
                            """)
                    .param(actor.municipality().value())
                    .param(actor.account().value())
                    .param(role.name())
                    .param(by == null ? null : by.value())
                    .update();
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        Actor actor = new Actor(
                new AccountId(row.getObject("account_id", UUID.class)),
                new MunicipalityId(row.getInt("municipality_id")),
                organisation(row.getObject("organisation_id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                row.getString("duty"),
                row.getString("workplace"),
                roles((String[]) row.getArray("roles").getArray()),
                Locale.of(row.getString("language")));
        return new Account(
                actor,
                row.getString("password_hash"),
                row.getString("totp_secret"),
                row.getBoolean("totp_confirmed"),
                row.getBoolean("second_factor_required"),
                row.getBoolean("locked"));
    }

    private static @Nullable OrganisationId organisation(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }

    private static Set<Role> roles(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
