package de.lotse.people;

import de.lotse.access.Colleagues;
import de.lotse.access.SamePeople;
import de.lotse.access.WhomToAsk;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by keyed tokens, so that the database never sees a name. A search stays within reach; only the duplicate check looks
 * further and then shows whom to ask, nothing else (IN-15).
 */
@Repository
@Transactional
public class PersonSearch {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final String HOLDS = "(select distinct person_id from people_search_token"
            + " where municipality_id = database_municipality() and token = any (?))";
    private final JdbcClient jdbc;
    private final SearchTokens tokens;
    private final Colleagues colleagues;
    private final WhomToAsk whomToAsk;
    private final SamePeople same;

    PersonSearch(JdbcClient jdbc, SearchTokens tokens, Colleagues colleagues, WhomToAsk whomToAsk, SamePeople same) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.colleagues = colleagues;
        this.whomToAsk = whomToAsk;
        this.same = same;
    }

    /**
     * Somebody like this may already be known.
     *
     * @param reachable whether the viewer may open her; otherwise only the responsible colleague is shown
     * @param responsible whom to ask, if somebody is responsible; while she is away with who stands in
     * @param gone whether her account is closed, so that the case waits to be handed over
     */
    public record Duplicate(
            PersonId person, boolean reachable, @Nullable String responsible, boolean gone, boolean sameBirthDate) {}

    /** People within reach whose name holds every part (prefix of three letters, sound) and, if given, the birth date; at most 50. */
    @Transactional(readOnly = true)
    public List<PersonId> find(String typed) {
        Matcher date = DATE.matcher(typed);
        List<byte[][]> wanted = new ArrayList<>();
        if (date.find()) {
            LocalDate born = birth(date).orElse(null);
            if (born == null) {
                return List.of();
            }
            wanted.add(new byte[][] {tokens.birth(born)});
        }
        NameTokens.words(DATE.matcher(typed).replaceAll(" ")).stream()
                .filter(word -> word.iterator().next().length() > 1)
                .map(word -> tokens.of(NameTokens.meant(word)))
                .forEach(wanted::add);
        return wanted.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct access_kept(person_id) from ("
                                + String.join(" intersect ", Collections.nCopies(wanted.size(), HOLDS))
                                + " limit 50) found")
                        .params(new ArrayList<Object>(wanted))
                        .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                        .list();
    }

    /** Who may be the same person: two name parts that agree, or one and the birth date (IN-15). */
    @Transactional(readOnly = true)
    public List<Duplicate> duplicates(PersonName name, @Nullable LocalDate born, Collection<PersonId> except) {
        Map<PersonId, Duplicate> found = new LinkedHashMap<>();
        for (String spelling : List.of(name.full(), NameTokens.script(name))) {
            alike(NameTokens.telling(spelling), born).forEach(one -> found.putIfAbsent(one.person(), one));
        }
        found.keySet().removeAll(Set.copyOf(same.kept(except).values()));
        return List.copyOf(found.values());
    }

    private List<Duplicate> alike(Set<NameTokens.Token> parts, @Nullable LocalDate born) {
        return jdbc.sql("""
                        select access_kept(d.person_id) as person_id, d.responsible, d.same_birth_date,
                          d.person_id = any ((select access_person_reach())::uuid[]) as reachable
                        from people_duplicates(?, ?) d
                        """)
                .param(tokens.of(parts))
                .param(born == null ? new byte[0] : tokens.birth(born))
                .query((row, number) -> duplicate(row))
                .list();
    }

    private Duplicate duplicate(ResultSet row) throws SQLException {
        UUID account = row.getObject("responsible", UUID.class);
        AccountId responsible = account == null ? null : new AccountId(account);
        boolean gone = responsible != null && !colleagues.active(responsible);
        return new Duplicate(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBoolean("reachable"),
                responsible == null ? null : name(responsible, gone).orElse(null),
                gone,
                row.getBoolean("same_birth_date"));
    }

    private Optional<String> name(AccountId responsible, boolean gone) {
        return gone ? colleagues.name(responsible) : whomToAsk.name(responsible);
    }

    /** Makes the person findable. */
    void index(Person person) {
        jdbc.sql("""
                        insert into people_search_token (municipality_id, person_id, token)
                        select database_municipality(), ?, t from unnest(?::bytea[]) t on conflict do nothing
                        """).param(person.id().value()).param(tokens.of(person)).update();
    }

    private static Optional<LocalDate> birth(Matcher date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
