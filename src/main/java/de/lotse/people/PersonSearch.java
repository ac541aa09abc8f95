package de.lotse.people;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
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
    private final JdbcClient jdbc;
    private final Vault vault;
    private final CurrentActor actor;
    private final Colleagues colleagues;

    PersonSearch(JdbcClient jdbc, Vault vault, CurrentActor actor, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.actor = actor;
        this.colleagues = colleagues;
    }

    /**
     * Somebody like this may already be known.
     *
     * @param reachable whether the viewer may open her; otherwise only the responsible colleague is shown
     * @param responsible whom to ask, if somebody is responsible
     */
    public record Duplicate(
            PersonId person, boolean reachable, @Nullable String responsible, boolean sameBirthDate) {}

    /** People within reach whose name holds every part (prefix of three letters, sound) and, if given, the birth date; at most 50. */
    @Transactional(readOnly = true)
    public List<PersonId> find(String typed) {
        Matcher date = DATE.matcher(typed);
        Optional<LocalDate> born = date.find() ? birth(date) : Optional.empty();
        Set<String> parts = NameTokens.parts(DATE.matcher(typed).replaceAll(" "));
        parts.removeIf(part -> part.length() < 2);
        StringBuilder sql = new StringBuilder();
        java.util.ArrayList<Object> values = new java.util.ArrayList<>();
        for (String part : parts) {
            byte[][] alternatives = alternatives(part);
            sql.append(sql.isEmpty() ? "" : " intersect ")
                    .append("(select person_id from people_search_token where municipality_id = database_municipality()"
                            + " and token in (")
                    .append(String.join(",", java.util.Collections.nCopies(alternatives.length, "?")))
                    .append("))");
            values.addAll(List.of(alternatives));
        }
        if (born.isPresent()) {
            sql.append(sql.isEmpty() ? "" : " intersect ")
                    .append("(select person_id from people_search_token where municipality_id = database_municipality()"
                            + " and token = ?)");
            values.add(token("birth", born.get().toString()));
        }
        if (sql.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(sql + " limit 50")
                .params(values)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Who may be the same person: two name parts that agree, or one and the birth date (IN-15). */
    @Transactional(readOnly = true)
    public List<Duplicate> duplicates(PersonName name, @Nullable LocalDate born, Collection<PersonId> except) {
        byte[][] names = NameTokens.of(name).stream()
                .filter(token -> !token.kind().equals("prefix"))
                .map(token -> token(token.kind(), token.text()))
                .toArray(byte[][]::new);
        return jdbc
                .sql("""
                        select d.person_id, d.responsible, d.same_birth_date,
                          d.person_id = any ((select access_person_reach())::uuid[]) as reachable
                        from people_duplicates(?, ?) d
                        """)
                .param(names)
                .param(born == null ? new byte[0] : token("birth", born.toString()))
                .query((row, number) -> new Duplicate(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("reachable"),
                        colleague(row.getObject("responsible", UUID.class)),
                        row.getBoolean("same_birth_date")))
                .list()
                .stream()
                .filter(duplicate -> !except.contains(duplicate.person()))
                .toList();
    }

    /** Makes the person findable. */
    void index(Person person) {
        LocalDate born = person.birth().date();
        Map<String, byte[]> tokens = new java.util.LinkedHashMap<>();
        for (NameTokens.Token token : NameTokens.of(person.name())) {
            put(tokens, token(token.kind(), token.text()));
        }
        if (born != null) {
            put(tokens, token("birth", born.toString()));
        }
        jdbc.sql("""
                        insert into people_search_token (municipality_id, person_id, token)
                        select database_municipality(), ?, t from unnest(?::bytea[]) t on conflict do nothing
                        """)
                .param(person.id().value())
                .param(tokens.values().toArray(byte[][]::new))
                .update();
    }

    private byte[][] alternatives(String part) {
        String sound = ColognePhonetics.code(part);
        byte[] asPart = token("part", part);
        if (part.length() < 3) {
            return new byte[][] {asPart};
        }
        byte[] asPrefix = token("prefix", part.substring(0, Math.min(part.length(), 12)));
        return sound.length() > 1
                ? new byte[][] {asPart, asPrefix, token("sound", sound)}
                : new byte[][] {asPart, asPrefix};
    }

    private byte[] token(String kind, String text) {
        return vault.token(actor.get().municipality().value(), kind, text);
    }

    private @Nullable String colleague(@Nullable UUID account) {
        return account == null ? null : colleagues.name(new AccountId(account)).orElse(null);
    }

    private static void put(Map<String, byte[]> tokens, byte[] token) {
        tokens.put(HexFormat.of().formatHex(token), token);
    }

    private static Optional<LocalDate> birth(Matcher date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))));
        } catch (java.time.DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
