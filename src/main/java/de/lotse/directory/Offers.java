package de.lotse.directory;

import de.lotse.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The offers of the acting municipality. */
@Repository
@Transactional
public class Offers {
    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is looked for; null for anything.
     *
     * @param topic key of a life area
     * @param town offers for the whole municipality fit every town
     */
    public record Search(
            @Nullable String text,
            @Nullable String topic,
            @Nullable String town,
            @Nullable String language) {
        /** Everything. */
        public static final Search ALL = new Search(null, null, null, null);
    }

    /** The offers that fit, those of the inner circle first, ended ones last. */
    @Transactional(readOnly = true)
    public List<Offer> search(Search search) {
        String text = search.text();
        return jdbc.sql("""
                        select * from directory_offer where municipality_id = database_municipality()
                          and (:topic::text is null or :topic = any (topics))
                          and (:town::text is null or towns = '{}' or :town = any (towns))
                          and (:language::text is null or :language = any (languages))
                          and (:text::text is null
                            or position(:text in lower(concat_ws(' ', name, provider, target_group, note))) > 0)
                        order by coalesce(ends_on < :today, false), circle is distinct from 'INNER', lower(name)
                        """)
                .param("today", LocalDate.now(clock))
                .param("topic", search.topic())
                .param("town", search.town())
                .param("language", search.language())
                .param("text", text == null ? null : text.toLowerCase(Locale.GERMAN))
                .query((row, number) -> offer(row))
                .list();
    }

    /** The offer, if the municipality has it. */
    @Transactional(readOnly = true)
    public Optional<Offer> find(OfferId id) {
        return jdbc.sql(
                        "select * from directory_offer where municipality_id = database_municipality() and offer_id = ?")
                .param(id.value())
                .query((row, number) -> offer(row))
                .optional();
    }

    /** Those of the offers the municipality has. */
    @Transactional(readOnly = true)
    public Map<OfferId, Offer> find(Collection<OfferId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "select * from directory_offer where municipality_id = database_municipality() and offer_id = any (?)")
                .param(ids.stream().map(OfferId::value).toArray(UUID[]::new))
                .query((row, number) -> offer(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Offer::id, Function.identity()));
    }

    /** Adds the offer. @return false if it is there already */
    boolean insert(Offer offer) {
        return jdbc.sql("""
                        insert into directory_offer (municipality_id, offer_id, key, name, provider, kind, circle, ends_on, topics,
                          target_group, towns, languages, contact, note, source, owner_id, verified_on, verified_by, changed_at,
                          changed_by)
                        values (database_municipality(), :id, :key, :name, :provider, :kind, :circle, :ends, :topics, :group, :towns,
                          :languages, :contact, :note, :source, :owner, :verified,
                          case when :verified::date is null then null else database_account() end, clock_timestamp(),
                          database_account())
                        on conflict do nothing
                        """).params(parameters(offer)).update() == 1;
    }

    /** Saves the offer. @return false if somebody saved it meanwhile */
    boolean update(Offer offer) {
        return jdbc.sql("""
                        update directory_offer set version = version + 1, name = :name, provider = :provider, kind = :kind,
                          circle = :circle, ends_on = :ends, topics = :topics, target_group = :group, towns = :towns,
                          languages = :languages, contact = :contact, note = :note, owner_id = :owner, verified_on = :verified,
                          verified_by = database_account(), changed_at = clock_timestamp(), changed_by = database_account()
                        where municipality_id = database_municipality() and offer_id = :id and version = :version
                        """).params(parameters(offer)).update() == 1;
    }

    /** Somebody looked, and it is still true; who looks first sees to the entry from now on. */
    void confirm(OfferId id, LocalDate on) {
        jdbc.sql("""
                        update directory_offer set verified_on = ?, verified_by = database_account(),
                          owner_id = coalesce(owner_id, database_account())
                        where municipality_id = database_municipality() and offer_id = ?
                        """).params(on, id.value()).update();
    }

    private static java.util.Map<String, @Nullable Object> parameters(Offer offer) {
        java.util.Map<String, @Nullable Object> all = new java.util.HashMap<>();
        all.put("id", offer.id().value());
        all.put("version", offer.version());
        all.put("key", offer.key());
        all.put("name", offer.name());
        all.put("provider", offer.provider());
        all.put("kind", offer.kind().name());
        all.put("circle", offer.circle() == null ? null : offer.circle().name());
        all.put("ends", offer.endsOn());
        all.put("topics", offer.topics().toArray(String[]::new));
        all.put("group", offer.targetGroup());
        all.put("towns", offer.towns().toArray(String[]::new));
        all.put("languages", offer.languages().toArray(String[]::new));
        all.put("contact", offer.contact());
        all.put("note", offer.note());
        all.put("source", offer.source());
        all.put("verified", offer.verifiedOn());
        all.put("owner", offer.owner() == null ? null : offer.owner().value());
        return all;
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String circle = row.getString("circle");
        UUID owner = row.getObject("owner_id", UUID.class);
        return new Offer(
                new OfferId(row.getObject("offer_id", UUID.class)),
                row.getInt("version"),
                row.getString("key"),
                row.getString("name"),
                row.getString("provider"),
                Offer.Kind.valueOf(row.getString("kind")),
                circle == null ? null : Offer.Circle.valueOf(circle),
                row.getObject("ends_on", LocalDate.class),
                texts(row, "topics"),
                row.getString("target_group"),
                texts(row, "towns"),
                texts(row, "languages"),
                row.getString("contact"),
                row.getString("note"),
                row.getString("source"),
                row.getObject("verified_on", LocalDate.class),
                owner == null ? null : new AccountId(owner));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
