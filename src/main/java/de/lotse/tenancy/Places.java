package de.lotse.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Places of counselling of the acting municipality (ORG-05). */
@Repository
@Transactional(readOnly = true)
public class Places {
    private static final String SELECT = """
            select place_id, key, name, town, kind, organisation_id, opening, equipment, safety, address, source, version
            from tenancy_place
            where municipality_id = database_municipality()""";
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All places, by town and name. */
    public List<Place> all() {
        return jdbc.sql(SELECT + " order by town nulls last, name")
                .query(Places::row)
                .list();
    }

    /** The place, if the municipality has it. */
    public Optional<Place> find(PlaceId id) {
        return jdbc.sql(SELECT + " and place_id = ?")
                .param(id.value())
                .query(Places::row)
                .optional();
    }

    /** Writes the place, new or changed. @return false if somebody saved it meanwhile; nothing is overwritten then */
    @Transactional
    public boolean save(Place place) {
        return jdbc.sql("""
                        insert into tenancy_place (municipality_id, place_id, key, name, town, kind, organisation_id, opening,
                          equipment, safety, address, source, version, changed_at, changed_by)
                        values (database_municipality(), :id, :key, :name, :town, :kind, :organisation, :opening,
                          :equipment, :safety, :address, :source, 1, now(), database_account())
                        on conflict (municipality_id, place_id) do update set name = excluded.name, town = excluded.town,
                          kind = excluded.kind, organisation_id = excluded.organisation_id, opening = excluded.opening,
                          equipment = excluded.equipment, safety = excluded.safety, address = excluded.address,
                          source = excluded.source,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                          version = tenancy_place.version + 1
                          where tenancy_place.version = :version""")
                        .param("id", place.id().value())
                        .param("key", place.key())
                        .param("name", place.name())
                        .param(
                                "town",
                                place.town() == null ? null : place.town().value())
                        .param("kind", place.kind().name())
                        .param("organisation", Organisations.value(place.organisation()))
                        .param("opening", place.opening())
                        .param("equipment", place.equipment())
                        .param("safety", place.safety())
                        .param("address", place.address())
                        .param("source", place.source())
                        .param("version", place.version())
                        .update()
                == 1;
    }

    private static Place row(ResultSet row, int number) throws SQLException {
        String town = row.getString("town");
        return new Place(
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                town == null ? null : new TownId(town),
                Place.Kind.valueOf(row.getString("kind")),
                Organisations.id(Rows.uuid(row, "organisation_id")),
                row.getString("opening"),
                row.getString("equipment"),
                row.getString("safety"),
                row.getString("address"),
                row.getString("source"),
                row.getInt("version"));
    }
}
