package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The posts of the acting municipality in all their periods; the past stays as it was (ORG-03). */
@Repository
@Transactional(readOnly = true)
public class Posts {
    private static final String SELECT = """
            select post_id, key, organisation_id, building_block, role, fte, approved_fte, area, focus, place_id, from_day,
              to_day, follows, note, source, version
            from tenancy_post where municipality_id = database_municipality()""";
    private static final String ORDER = " order by building_block, role, from_day nulls first, key";
    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All periods of all posts. */
    public List<Post> all() {
        return jdbc.sql(SELECT + ORDER).query(Posts::row).list();
    }

    /** The posts as they were on the day. */
    public List<Post> on(LocalDate day) {
        return jdbc.sql(SELECT + " and coalesce(from_day, '-infinity') <= :day and coalesce(to_day, 'infinity') >= :day"
                        + ORDER)
                .param("day", day)
                .query(Posts::row)
                .list();
    }

    /** The period of a post, if the municipality has it. */
    public Optional<Post> find(PostId id) {
        return jdbc.sql(SELECT + " and post_id = ?")
                .param(id.value())
                .query(Posts::row)
                .optional();
    }

    /** The period of a post by the word of the organisation file. */
    public Optional<Post> find(String key) {
        return jdbc.sql(SELECT + " and key = ?").param(key).query(Posts::row).optional();
    }

    /** Sums the filled shares per building block. */
    public static Map<Integer, BigDecimal> ftePerBlock(List<Post> posts) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        posts.forEach(post ->
                sums.merge(post.buildingBlock(), post.fte() == null ? BigDecimal.ZERO : post.fte(), BigDecimal::add));
        return sums;
    }

    /** Writes the period, new or changed. @return false if somebody saved it meanwhile; nothing is overwritten then */
    @Transactional
    public boolean save(Post post) {
        return jdbc.sql("""
                        insert into tenancy_post (municipality_id, post_id, key, organisation_id, building_block, role, fte,
                          approved_fte, area, focus, place_id, from_day, to_day, follows, note, source, version, changed_at, changed_by)
                        values (database_municipality(), :id, :key, :organisation, :block, :role, :fte, :approved, :area,
                          :focus, :place, :from, :to, :follows, :note, :source, 1, now(), database_account())
                        on conflict (municipality_id, post_id) do update set organisation_id = excluded.organisation_id,
                          building_block = excluded.building_block, role = excluded.role, fte = excluded.fte,
                          approved_fte = excluded.approved_fte, area = excluded.area, focus = excluded.focus,
                          place_id = excluded.place_id, from_day = excluded.from_day, to_day = excluded.to_day,
                          note = excluded.note, source = excluded.source, changed_at = excluded.changed_at,
                          changed_by = excluded.changed_by,
                          version = tenancy_post.version + 1
                          where tenancy_post.version = :version""")
                        .param("id", post.id().value())
                        .param("key", post.key())
                        .param("organisation", post.organisation().value())
                        .param("block", post.buildingBlock())
                        .param("role", post.role().name())
                        .param("fte", post.fte())
                        .param("approved", post.approvedFte())
                        .param("area", post.area().toArray(String[]::new))
                        .param("focus", post.focus())
                        .param(
                                "place",
                                post.place() == null ? null : post.place().value())
                        .param("from", post.from())
                        .param("to", post.to())
                        .param(
                                "follows",
                                post.follows() == null ? null : post.follows().value())
                        .param("note", post.note())
                        .param("source", post.source())
                        .param("version", post.version())
                        .update()
                == 1;
    }

    private static Post row(ResultSet row, int number) throws SQLException {
        UUID place = Rows.uuid(row, "place_id");
        return new Post(
                new PostId(row.getObject("post_id", UUID.class)),
                row.getString("key"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getInt("building_block"),
                Post.Role.valueOf(row.getString("role")),
                row.getBigDecimal("fte"),
                row.getBigDecimal("approved_fte"),
                Rows.texts(row, "area"),
                row.getString("focus"),
                place == null ? null : new PlaceId(place),
                Rows.day(row, "from_day"),
                Rows.day(row, "to_day"),
                postId(Rows.uuid(row, "follows")),
                row.getString("note"),
                row.getString("source"),
                row.getInt("version"));
    }

    private static @Nullable PostId postId(@Nullable UUID value) {
        return value == null ? null : new PostId(value);
    }
}
