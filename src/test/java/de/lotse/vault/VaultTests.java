package de.lotse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.casework.CaseBench;
import de.lotse.database.DatabaseSettings;
import de.lotse.database.StartRefused;
import de.lotse.shared.Uuids;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sealing with the keys in the database. */
@LotseTest
class VaultTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Vault vault;

    private @Nullable CaseBench bench;
    private final UUID owner = Uuids.next();

    @BeforeEach
    void aWorker() {
        bench = new CaseBench(app, "unna");
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private byte[] seal(String text) {
        return bench().as(() -> vault.seal(owner, "case.note", text));
    }

    private String open(byte[] sealed) {
        return bench().as(() -> vault.open(owner, "case.note", sealed));
    }

    @Test
    void whatWasSealedOpensForItsOwnerAndFieldOnly() {
        byte[] sealed = seal("Grüße, حنان");
        UUID another = Uuids.next();
        bench().as(() -> vault.seal(another, "case.note", "anderes"));
        assertThat(open(sealed)).isEqualTo("Grüße, حنان");
        assertThatThrownBy(() -> bench().as(() -> vault.open(another, "case.note", sealed)))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> bench().as(() -> vault.open(owner, "case.reason", sealed)))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void whatTwoSealForTheSameOwnerBothRead() {
        byte[] first = seal("eins");
        byte[] second = new CaseBench(app, "unna").as(() -> vault.seal(owner, "case.note", "zwei"));
        assertThat(List.of(open(first), open(second))).containsExactly("eins", "zwei");
    }

    @Test
    void aKeyThatWasRolledBackSealsNothing() {
        assertThatThrownBy(() -> bench().as(() -> {
                    vault.seal(owner, "case.note", "verworfen");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        byte[] sealed = seal("bleibt");
        assertThat(keys()).isOne();
        assertThat(open(sealed)).isEqualTo("bleibt");
    }

    private int keys() {
        return bench().as(() -> bench().sql("select count(*) from vault_key where owner_id = ?")
                .param(owner)
                .query(Integer.class)
                .single());
    }

    @Test
    void theKeyOfAnotherMunicipalityIsNotThere() {
        seal("hier");
        assertThat(new CaseBench(app, "herne")
                        .as(() -> app.getBean(VaultKeys.class).find(List.of(owner))))
                .isEmpty();
    }

    @Test
    void theKeyIsStoredWrappedOnly() {
        seal("x");
        byte[] wrapped = bench().as(() -> Objects.requireNonNull(
                app.getBean(VaultKeys.class).find(List.of(owner)).get(owner)));
        assertThat(wrapped).as("32 bytes of key, nonce and tag").hasSize(60);
        assertThat(DataKey.unwrap(app.getBean(MasterKey.class), owner, Objects.requireNonNull(wrapped)))
                .isNotNull();
    }

    @Test
    void anotherMasterKeyThanTheDatabaseKnowsStopsTheStart() {
        String other = "lotse-master-key-1:" + Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(() -> new VaultConfiguration()
                        .masterKey(
                                app.getBean(DatabaseSettings.class),
                                app.getBean(JdbcClient.class),
                                app.getBean(TransactionTemplate.class),
                                other))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused).hasMessageContaining("not the one this database was sealed with");
                    assertThat(refused.remedy()).contains("Put back the key file", "Nothing was changed");
                });
    }
}
