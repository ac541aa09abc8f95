package de.lotse.tenancy;

import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on which post of the acting municipality, today and on any day before. */
@Repository
@Transactional(readOnly = true)
public class Members {
    private static final String SELECT = """
            select account_id, post_id, organisation_id, fte, speaker, languages, version from tenancy_member
            where municipality_id = database_municipality()""";
    private final JdbcClient jdbc;
    private final Clock clock;

    Members(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All members. */
    public List<Member> all() {
        return jdbc.sql(SELECT).query(Members::row).list();
    }

    /** The member with the account, if she has a post or organisation here. */
    public Optional<Member> find(AccountId account) {
        return jdbc.sql(SELECT + " and account_id = ?")
                .param(account.value())
                .query(Members::row)
                .optional();
    }

    /** Who sits on a post on the day, each with the period of it that holds the day (ORG-03); who sits on none then is missing. */
    public List<Member> seated(LocalDate day) {
        return jdbc.sql("""
                        select m.account_id, s.post_id, m.organisation_id, s.fte, m.speaker, m.languages, m.version
                        from tenancy_member m join tenancy_seats(?) s using (account_id)
                        where m.municipality_id = database_municipality() and s.post_id is not null
                        """).param(day).query(Members::row).list();
    }

    /** On which post each member sits on the day; who sits on none then is missing. */
    public Map<AccountId, PostId> seats(LocalDate day) {
        Map<AccountId, PostId> seats = new HashMap<>();
        jdbc.sql("select account_id, post_id from tenancy_seats(?) where post_id is not null")
                .param(day)
                .query(row -> {
                    seats.put(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            new PostId(row.getObject("post_id", UUID.class)));
                });
        return seats;
    }

    /** How much of each post the others hold on the day. @param without whose own share is left out */
    public Map<PostId, BigDecimal> taken(AccountId without, LocalDate day) {
        Map<AccountId, PostId> seats = seats(day);
        Map<PostId, BigDecimal> taken = new HashMap<>();
        for (Member member : all()) {
            PostId today = seats.get(member.account());
            PostId post = today == null ? member.post() : today;
            if (post != null && !member.account().equals(without)) {
                taken.merge(post, member.fte(), BigDecimal::add);
            }
        }
        return taken;
    }

    /** Lets nobody else be seated on the post until the transaction ends, so that two cannot take the same rest of it. */
    @Transactional
    public void hold(PostId post) {
        jdbc.sql("""
                        select post_id from tenancy_post
                        where municipality_id = database_municipality() and post_id = ? for update""").param(post.value()).query(UUID.class).optional();
    }

    /** Her share of a full post on the day; empty where no post of hers holds the day. */
    public Optional<BigDecimal> share(AccountId account, LocalDate day) {
        return jdbc.sql("""
                        select fte from tenancy_seats(?) where account_id = ? and post_id is not null
                        """)
                .params(day, account.value())
                .query(BigDecimal.class)
                .optional();
    }

    /** Where she sat from a day on. @param post null where on none */
    public record Sat(LocalDate from, @Nullable PostId post, BigDecimal fte) {
        /** Whether both are the same seat. */
        boolean same(Sat other) {
            return Objects.equals(post, other.post) && fte.compareTo(other.fte) == 0;
        }
    }

    /** Where she sat one after the other, the latest first; what was put right later is left out. */
    public List<Sat> history(AccountId account) {
        List<Sat> sat = jdbc.sql("""
                        select t.from_day, t.post_id, t.fte from tenancy_seating t
                        where t.municipality_id = database_municipality() and t.account_id = ?
                          and not exists (select 1 from tenancy_seating later where later.municipality_id = t.municipality_id
                            and later.account_id = t.account_id and later.version > t.version and later.from_day <= t.from_day)
                        order by t.from_day
                        """).param(account.value()).query(Members::sat).list();
        List<Sat> changes = new ArrayList<>();
        for (Sat one : sat) {
            if (changes.isEmpty() || !changes.getLast().same(one)) {
                changes.add(one);
            }
        }
        return changes.reversed();
    }

    private static Sat sat(ResultSet row, int number) throws SQLException {
        UUID post = Rows.uuid(row, "post_id");
        return new Sat(
                row.getObject("from_day", LocalDate.class),
                post == null ? null : new PostId(post),
                row.getBigDecimal("fte"));
    }

    /** Who changed it last, if somebody ever sat here. */
    public Optional<AccountId> changedBy(AccountId account) {
        return jdbc.sql("""
                        select changed_by from tenancy_member
                        where municipality_id = database_municipality() and account_id = ? and changed_by is not null
                        """)
                .param(account.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * Writes who sits where from today on; where she sat before is kept.
     *
     * @return false if somebody saved it meanwhile; nothing is overwritten then
     */
    @Transactional
    public boolean save(Member member) {
        return save(member, LocalDate.now(clock));
    }

    /** The same from a day on, which may have passed: until it she sat where she sat before. */
    @Transactional
    public boolean save(Member member, LocalDate from) {
        return jdbc.sql("""
                        with saved as (
                          insert into tenancy_member (municipality_id, account_id, post_id, organisation_id, fte, speaker, languages,
                            version, changed_at, changed_by)
                          values (database_municipality(), :account, :post, :organisation, :fte, :speaker, :languages, 1, now(),
                            database_account())
                          on conflict (municipality_id, account_id) do update set post_id = excluded.post_id,
                            organisation_id = excluded.organisation_id, fte = excluded.fte, speaker = excluded.speaker,
                            languages = excluded.languages, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by, version = tenancy_member.version + 1
                            where tenancy_member.version = :version
                          returning municipality_id, account_id, version, post_id, fte, changed_at, changed_by)
                        insert into tenancy_seating (municipality_id, account_id, version, from_day, post_id, fte, noted_at, noted_by)
                        select municipality_id, account_id, version, :from, post_id, fte, changed_at, changed_by from saved""")
                        .param("from", from)
                        .param("account", member.account().value())
                        .param(
                                "post",
                                member.post() == null ? null : member.post().value())
                        .param("organisation", member.organisation().value())
                        .param("fte", member.fte())
                        .param("speaker", member.speaker())
                        .param("languages", member.languages().toArray(String[]::new))
                        .param("version", member.version())
                        .update()
                == 1;
    }

    private static Member row(ResultSet row, int number) throws SQLException {
        UUID post = Rows.uuid(row, "post_id");
        return new Member(
                new AccountId(row.getObject("account_id", UUID.class)),
                post == null ? null : new PostId(post),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getBigDecimal("fte"),
                row.getBoolean("speaker"),
                Rows.texts(row, "languages"),
                row.getInt("version"));
    }
}
