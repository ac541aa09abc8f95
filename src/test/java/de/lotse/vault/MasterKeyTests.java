package de.lotse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.database.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTests {
    private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @TempDir
    Path folder;

    private static String key(int filling) {
        byte[] secret = new byte[32];
        java.util.Arrays.fill(secret, (byte) filling);
        return "lotse-master-key-1:" + Base64.getEncoder().encodeToString(secret);
    }

    private MasterKey given(int filling) {
        return MasterKey.load(key(filling), folder.resolve("none"), false);
    }

    @Test
    void theVeryFirstStartMakesAFileOnlyTheServiceAccountReads() throws Exception {
        Path file = folder.resolve("data/master.key");
        Files.createDirectories(folder.resolve("data"));
        MasterKey made = MasterKey.load(null, file, true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.load(null, file, false).fingerprint()).isEqualTo(made.fingerprint());
        try (var left = Files.list(folder.resolve("data"))) {
            assertThat(left).containsExactly(file);
        }
        assertThat(Files.readString(file)).startsWith("lotse-master-key-1:").doesNotContain(made.fingerprint());
    }

    @Test
    void twoInstallationsHaveDifferentKeys() throws Exception {
        assertThat(MasterKey.load(null, folder.resolve("a.key"), true).fingerprint())
                .isNotEqualTo(
                        MasterKey.load(null, folder.resolve("b.key"), true).fingerprint());
    }

    @Test
    void aMissingKeyBesideSealedDataStopsTheStartSaysWhatToDoAndMakesNoNewOne() {
        Path file = folder.resolve("master.key");
        assertThatThrownBy(() -> MasterKey.load(null, file, false))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused).hasMessageContaining(file.toString()).hasMessageContaining("missing");
                    assertThat(refused.remedy()).contains("LOTSE_VAULT_MASTERKEY", "backup", "Nothing was changed");
                });
        assertThat(file).doesNotExist();
    }

    @Test
    void anUnreadableKeyStopsTheStartWithoutShowingIt() throws IOException {
        Path folderInstead = Files.createDirectory(folder.resolve("folder.key"));
        Path file = folder.resolve("master.key");
        assertThatThrownBy(() -> MasterKey.load(null, folderInstead, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
        for (String wrong : new String[] {"", "geheimnis", "lotse-master-key-1:kurz", "lotse-master-key-1:Z2VoZWlt"}) {
            Files.writeString(file, wrong);
            assertThatThrownBy(() -> MasterKey.load(null, file, false))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> {
                        assertThat(refused).hasMessageContaining("cannot be read");
                        assertThat(refused.remedy()).contains(file.toString(), "LOTSE_VAULT_MASTERKEY");
                    })
                    .hasMessageNotContaining("geheim")
                    .hasMessageNotContaining("Z2Vo");
        }
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws Exception {
        Path file = folder.resolve("master.key");
        MasterKey.load(null, file, true);
        assertThat(MasterKey.load(key(7), file, false).fingerprint()).isEqualTo(given(7).fingerprint());
    }

    @Test
    void aDataKeyOpensUnderItsOwnerAndItsMasterKeyOnly() {
        DataKey key = DataKey.generate();
        byte[] sealed = key.encrypt("Beispielsatz".getBytes(StandardCharsets.UTF_8), "decision.reason");
        byte[] wrapped = key.wrap(given(1), OWNER);
        assertThat(DataKey.unwrap(given(1), OWNER, wrapped).decrypt(sealed, "decision.reason"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Beispielsatz");
        assertThatThrownBy(() -> DataKey.unwrap(given(2), OWNER, wrapped)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> DataKey.unwrap(given(1), ANOTHER, wrapped)).isInstanceOf(SealBroken.class);
    }

    @Test
    void whatWasChangedOrPutIntoAnotherFieldDoesNotOpen() {
        DataKey key = DataKey.generate();
        byte[] sealed = key.encrypt("Beispielsatz".getBytes(StandardCharsets.UTF_8), "decision.reason");
        assertThatThrownBy(() -> key.decrypt(sealed, "contact.note"))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("contact.note");
        assertThatThrownBy(() -> DataKey.generate().decrypt(sealed, "decision.reason"))
                .isInstanceOf(SealBroken.class);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> key.decrypt(changed, "decision.reason"))
                    .as("byte " + at)
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        DataKey key = DataKey.generate();
        byte[] text = "ja".getBytes(StandardCharsets.UTF_8);
        assertThat(key.encrypt(text, "field")).isNotEqualTo(key.encrypt(text, "field"));
    }
}
