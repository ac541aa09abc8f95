package de.lotse.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** Two ways to one PostgreSQL: the server Lotse brings along, or the data centre's own (LOTSE_DATABASE_URL). */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** Where the municipality's people live and work; days begin and end here. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }

    @Bean
    DatabaseAccess databaseAccess(DatabaseSettings settings) {
        return settings.url() == null ? EmbeddedDatabase.start(settings) : ExternalDatabase.from(settings);
    }

    /** What the application works with: never the owner, see {@link RuntimeRoleGuard}. */
    @Bean
    JdbcConnectionDetails runtimeConnection(DatabaseAccess access) {
        return access.runtime();
    }

    /** What migrations run with. */
    @Bean
    FlywayConnectionDetails ownerConnection(DatabaseAccess access) {
        return new DatabaseAccess.MigrationLogin(access.owner());
    }

    @Bean
    FlywayMigrationStrategy moduleByModule(DatabaseSettings settings) {
        return new ModuleMigrations(settings.modules());
    }

    @Bean
    FlywayConfigurationCustomizer runtimeRoleName(DatabaseAccess access) {
        return flyway ->
                flyway.placeholders(java.util.Map.of("runtime", access.runtime().getUsername()));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Acting acting) {
        if (dataSource instanceof HikariDataSource pool) {
            pool.setMaximumPoolSize(Math.max(10, Runtime.getRuntime().availableProcessors() * 6));
        }
        return new ContextTransactionManager(dataSource, acting);
    }

    /** There is one: without its name Spring searches the annotations of a class for another one at each call. */
    @Bean
    static BeanPostProcessor oneTransactionManager() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof TransactionInterceptor transactions) {
                    transactions.setTransactionManagerBeanName("transactionManager");
                }
                return bean;
            }
        };
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
