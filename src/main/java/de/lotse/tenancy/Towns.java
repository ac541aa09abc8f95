package de.lotse.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lotse.database.Acting;
import de.lotse.shared.MunicipalityId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Towns, regions and city districts of the acting municipality (ORG-01); the towns, which every page names, are read again every few seconds. */
@Repository
@Transactional(readOnly = true)
public class Towns {
    private final JdbcClient jdbc;
    private final Acting acting;
    private final Cache<MunicipalityId, List<Town>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    Towns(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    /** All towns, in the concept's order. */
    public List<Town> all() {
        MunicipalityId municipality = acting.current().municipality();
        return municipality == null ? List.of() : known.get(municipality, _ -> read());
    }

    private List<Town> read() {
        return List.copyOf(jdbc.sql("""
                        select town, name, region, ags from tenancy_town
                        where municipality_id = database_municipality() order by place_in_list""")
                .query((row, number) -> new Town(
                        new TownId(row.getString("town")),
                        row.getString("name"),
                        row.getString("region"),
                        row.getString("ags")))
                .list());
    }

    /** The town, if the municipality has it. */
    public Optional<Town> find(TownId id) {
        return all().stream().filter(town -> town.id().equals(id)).findFirst();
    }

    /** The regions that are coordinated together. */
    public List<Town.Region> regions() {
        return jdbc.sql("""
                        select region, name, towns, source from tenancy_region
                        where municipality_id = database_municipality() order by name""")
                .query((row, number) -> new Town.Region(
                        row.getString("region"),
                        row.getString("name"),
                        Rows.texts(row, "towns").stream().map(TownId::new).toList(),
                        row.getString("source")))
                .list();
    }

    /** The city districts. */
    public List<Town.District> districts() {
        return jdbc.sql("""
                        select district, name, town from tenancy_district
                        where municipality_id = database_municipality() order by name""")
                .query((row, number) -> new Town.District(
                        row.getString("district"),
                        row.getString("name"),
                        row.getString("town") == null ? null : new TownId(row.getString("town"))))
                .list();
    }

    /** Adds a town at its place in the list; one that is there stays as it is. */
    @Transactional
    public void add(Town town, int place) {
        jdbc.sql("""
                        insert into tenancy_town (municipality_id, town, name, region, ags, place_in_list)
                        values (database_municipality(), ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(town.id().value())
                .param(town.name())
                .param(town.region())
                .param(town.ags())
                .param(place)
                .update();
        MunicipalityId municipality = acting.current().municipality();
        if (municipality != null) {
            known.invalidate(municipality);
        }
    }

    /** Adds a region; one that is there stays as it is. */
    @Transactional
    public void add(Town.Region region) {
        jdbc.sql("""
                        insert into tenancy_region (municipality_id, region, name, towns, source)
                        values (database_municipality(), ?, ?, ?, ?) on conflict do nothing""")
                .param(region.key())
                .param(region.name())
                .param(region.towns().stream().map(TownId::value).toArray(String[]::new))
                .param(region.source())
                .update();
    }

    /** Adds a district; one that is there stays as it is. */
    @Transactional
    public void add(Town.District district) {
        jdbc.sql("""
                        insert into tenancy_district (municipality_id, district, name, town)
                        values (database_municipality(), ?, ?, ?) on conflict do nothing""")
                .param(district.key())
                .param(district.name())
                .param(district.town() == null ? null : district.town().value())
                .update();
    }
}
