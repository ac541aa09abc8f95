package de.lotse.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/** Somebody who got hold of the owner's password and is bound by nothing, for proofs of what shows nevertheless. */
public final class OwnersHand {
    private final DatabaseAccess.Login owner;

    public OwnersHand(ApplicationContext app) {
        owner = app.getBean(DatabaseAccess.class).owner();
    }

    /** Runs the statement past all protection. @return how many rows it touched */
    public int run(String sql, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
