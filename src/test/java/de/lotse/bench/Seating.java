package de.lotse.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A full post for each worker of a {@link Ground}, in one town and organisation after the other. */
final class Seating {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T08:00:00Z");
    private final List<String> towns;
    private final List<String> organisations;

    private Seating(List<String> towns, List<String> organisations) {
        this.towns = towns;
        this.organisations = organisations;
    }

    /** With the towns and organisations that are there. */
    static Seating in(Ground ground, Connection connection) throws SQLException {
        return new Seating(
                texts(
                        "select town from tenancy_town where municipality_id = ? order by place_in_list",
                        ground,
                        connection),
                texts(
                        "select organisation_id::text from tenancy_organisation where municipality_id = ? order by name",
                        ground,
                        connection));
    }

    void seat(Desk desk, Bulk bulk) {
        UUID post = Invented.post(desk.worker());
        String organisation = organisations.get(desk.worker() % organisations.size());
        bulk.add(
                "tenancy_post(municipality_id,post_id,organisation_id,building_block,role,fte,approved_fte,area,version,changed_at)",
                desk.municipality(),
                post,
                organisation,
                2,
                "CASE_MANAGER",
                "1.0",
                "1.0",
                "{" + towns.get(desk.worker() % towns.size()) + "}",
                1,
                WRITTEN);
        bulk.add(
                "tenancy_member(municipality_id,account_id,post_id,organisation_id,fte,languages,version,changed_at)",
                desk.municipality(),
                Invented.account(desk.worker()),
                post,
                organisation,
                "1.0",
                "{de}",
                1,
                WRITTEN);
        bulk.add(
                "tenancy_seating(municipality_id,account_id,version,from_day,post_id,fte,noted_at)",
                desk.municipality(),
                Invented.account(desk.worker()),
                1,
                "2026-01-01",
                post,
                "1.0",
                WRITTEN);
    }

    private static List<String> texts(String sql, Ground ground, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, ground.municipality());
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
