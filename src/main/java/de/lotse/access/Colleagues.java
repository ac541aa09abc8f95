package de.lotse.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lotse.database.Acting;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The names of the workers of one's own municipality. */
@Repository
@Transactional(readOnly = true)
public class Colleagues {
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Cache<Known, String> names = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private final Acting acting;

    Colleagues(JdbcClient jdbc, CurrentActor actor, Acting acting) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.acting = acting;
    }

    /** A name is known to those of the same municipality only. */
    private record Known(@Nullable MunicipalityId municipality, AccountId account) {}

    /** A worker as a choice, e.g. for a transfer. */
    public record Colleague(AccountId account, String name, String duty) {}

    /** The worker's name, if she belongs to the viewer's municipality. */
    public Optional<String> name(AccountId account) {
        Known key = new Known(acting.current().municipality(), account);
        String known = names.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found = jdbc.sql(
                        "select name from access_account where municipality_id = database_municipality() and account_id = ?")
                .param(account.value())
                .query(String.class)
                .optional();
        found.ifPresent(name -> names.put(key, name));
        return found;
    }

    /** Whether the worker's account is open. */
    public boolean active(AccountId account) {
        return jdbc.sql("""
                        select exists (select 1 from access_account
                          where municipality_id = database_municipality() and account_id = ? and disabled_at is null)
                        """).param(account.value()).query(Boolean.class).single();
    }

    /** Whose accounts are closed. */
    public Set<AccountId> closed() {
        return Set.copyOf(jdbc.sql("""
                                select account_id from access_account
                                where municipality_id = database_municipality() and disabled_at is not null
                                """)
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Everybody who can look after a colleague: who runs cases, coordinates or leads, without the viewer. */
    public List<Colleague> helpers() {
        return with("'CASE_MANAGER', 'CLEARING', 'COORDINATOR', 'PROVIDER_LEAD'");
    }

    /** Everybody who has or had an account here, also where it is closed. */
    public List<Colleague> all() {
        return jdbc.sql("""
                        select account_id, name, duty from access_account
                        where municipality_id = database_municipality() order by name
                        """)
                .query((row, number) ->
                        new Colleague(new AccountId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    /** Everybody who runs cases here, without the viewer. */
    public List<Colleague> caseManagers() {
        return with("'CASE_MANAGER'");
    }

    private List<Colleague> with(String roles) {
        return jdbc.sql("""
                        select a.account_id, a.name, a.duty from access_account a
                        where a.municipality_id = database_municipality() and a.disabled_at is null and a.account_id <> ?
                          and exists (select 1 from access_role r where r.municipality_id = a.municipality_id
                                      and r.account_id = a.account_id and r.ended_at is null and r.role in (%s))
                        order by a.name
                        """.formatted(roles))
                .param(actor.get().account().value())
                .query((row, number) ->
                        new Colleague(new AccountId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }
}
