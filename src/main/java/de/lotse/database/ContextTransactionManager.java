package de.lotse.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Puts the acting context into every transaction. The settings are local to the transaction, so nothing leaks through the
 * connection pool, and without a transaction the protected tables are empty.
 */
class ContextTransactionManager extends JdbcTransactionManager {
    private static final String SQL =
            "select set_config('lotse.municipality', ?, true), set_config('lotse.account', ?, true), set_config('lotse.purpose', ?, true)";
    private final transient ScopedValue<ActingContext> context = ScopedValue.newInstance();
    private final transient Acting acting;

    ContextTransactionManager(DataSource dataSource, Acting acting) {
        super(dataSource);
        this.acting = acting;
    }

    /** Asks who acts before a connection is taken: finding out may itself need one, and the pool must never wait for itself. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        ScopedValue.where(context, acting.current()).run(() -> super.doBegin(transaction, definition));
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        ActingContext actor = context.get();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, text(actor.municipality()));
            statement.setString(2, text(actor.account()));
            statement.setString(3, actor.purpose());
            statement.execute();
        }
    }

    private static String text(@Nullable Record id) {
        return id == null ? "" : id.toString();
    }
}
