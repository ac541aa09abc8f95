package de.lotse.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts talks with people who refused consent: life areas, kind, place, language and nothing about a person (CON-01a). */
@Repository
@Transactional
public class Tallies {
    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One talk.
     *
     * @param id from the form, so that a double click counts once
     * @param kind a form of contact of the concept
     * @param place key of a town
     */
    public record Talk(
            UUID id,
            LocalDate on,
            String kind,
            List<String> lifeAreas,
            @Nullable String place,
            @Nullable String language) {}

    /** Counts the talk. @return false if this id was counted already */
    public boolean count(Talk talk) {
        return jdbc.sql("""
                        insert into consent_tally (municipality_id, tally_id, counted_on, kind, life_areas, place, language,
                          recorded_at, recorded_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing""")
                        .param(talk.id())
                        .param(talk.on())
                        .param(talk.kind())
                        .param(talk.lifeAreas().toArray(String[]::new))
                        .param(talk.place())
                        .param(talk.language())
                        .update()
                == 1;
    }

    /** The talk that was counted under this identifier. */
    @Transactional(readOnly = true)
    public Optional<Talk> find(UUID id) {
        return jdbc.sql("select * from consent_tally where municipality_id = database_municipality() and tally_id = ?")
                .param(id)
                .query((row, number) -> new Talk(
                        row.getObject("tally_id", UUID.class),
                        row.getObject("counted_on", LocalDate.class),
                        row.getString("kind"),
                        List.of((String[]) row.getArray("life_areas").getArray()),
                        row.getString("place"),
                        row.getString("language")))
                .optional();
    }

    /** How many talks were counted from the first to the last day. */
    @Transactional(readOnly = true)
    public int talks(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(*) from consent_tally
                        where municipality_id = database_municipality() and counted_on between ? and ?""").params(from, to).query(Integer.class).single();
    }

    /** How many of them touched each life area; one talk may touch several. */
    @Transactional(readOnly = true)
    public Map<String, Integer> byLifeArea(LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                        select area, count(*) as talks from consent_tally, unnest(life_areas) as area
                        where municipality_id = database_municipality() and counted_on between ? and ? group by area""")
                .params(from, to)
                .query((row, number) -> Map.entry(row.getString("area"), row.getInt("talks")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
