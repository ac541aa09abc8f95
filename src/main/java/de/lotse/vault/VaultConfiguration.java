package de.lotse.vault;

import de.lotse.database.DatabaseSettings;
import de.lotse.database.StartRefused;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the master key at start and refuses to run with a missing or wrong one. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    @Bean
    @DependsOn("flywayInitializer")
    MasterKey masterKey(
            DatabaseSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @Value("${lotse.vault.masterkey:#{null}}") @Nullable String fromEnvironment)
            throws GeneralSecurityException {
        String known = transactions.execute(status -> jdbc.sql("select fingerprint from vault_master")
                .query(String.class)
                .optional()
                .orElse(""));
        boolean firstStart = known == null || known.isEmpty();
        MasterKey key = MasterKey.load(fromEnvironment, settings.home().resolve("master.key"), firstStart);
        String fingerprint = key.fingerprint();
        if (firstStart) {
            transactions.executeWithoutResult(status -> jdbc.sql(
                            "insert into vault_master (one, fingerprint, since) values (true, ?, now()) on conflict do nothing")
                    .param(fingerprint)
                    .update());
        } else if (!fingerprint.equals(known)) {
            throw new StartRefused(
                    "The master key is not the one this database was sealed with.",
                    "Put back the key file that belongs to this database. Nothing was changed.");
        }
        return key;
    }
}
