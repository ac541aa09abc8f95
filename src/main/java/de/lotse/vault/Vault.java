package de.lotse.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Seals and opens what nobody but the application may read. Each sealed value is bound to its owner (a person, a case file)
 * and to its field, so it opens nowhere else. When the owner's key is destroyed, everything sealed for it is gone, in every
 * copy of the database.
 */
@Component
public class Vault {
    /** Shown in place of a text whose key was destroyed. */
    public static final String ERASED = "∎";

    private final VaultKeys keys;
    private final MasterKey master;
    private final Cache<UUID, DataKey> unwrapped = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofSeconds(60))
            .build();

    Vault(VaultKeys keys, MasterKey master) {
        this.keys = keys;
        this.master = master;
    }

    /** Seals a text for its owner, making the owner's key at first use. @throws KeyDestroyed if it was destroyed */
    public byte[] seal(UUID owner, String field, String text) {
        return seal(owner, field, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes, such as a file, for their owner. @throws KeyDestroyed if the owner's key was destroyed */
    public byte[] seal(UUID owner, String field, byte[] content) {
        return keyOrNew(owner).encrypt(content, field);
    }

    /** Opens a text; {@link #ERASED} when the key was destroyed. @throws SealBroken if it was changed or moved */
    public String open(UUID owner, String field, byte[] sealed) {
        return openBytes(owner, field, sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(ERASED);
    }

    /** Opens bytes; empty when the key was destroyed. @throws SealBroken if they were changed or moved */
    public Optional<byte[]> openBytes(UUID owner, String field, byte[] sealed) {
        return key(owner).map(key -> key.decrypt(sealed, field));
    }

    /** Fetches the keys of many owners in one query, before a list is opened. */
    public void preload(Collection<UUID> owners) {
        var missing = owners.stream()
                .filter(owner -> unwrapped.getIfPresent(owner) == null)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            Map<UUID, byte[]> wrapped = keys.find(missing);
            wrapped.forEach((owner, bytes) -> unwrapped.put(owner, DataKey.unwrap(master, owner, bytes)));
        }
    }

    /**
     * Destroys the key for ever: what it sealed is unreadable, in older backups once they have aged out, and nothing is sealed for the
     * owner again (ADR 0010).
     */
    public void destroy(UUID owner) {
        keys.destroy(owner);
        unwrapped.invalidate(owner);
        afterCompletion(status -> unwrapped.invalidate(owner));
    }

    /** A keyed token that finds an equal text again without revealing it; equal only within one municipality. */
    public byte[] token(int municipality, String kind, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(tokenKey(municipality), "HmacSHA256"));
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(full, 12);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("search tokens cannot be computed", e);
        }
    }

    private final Map<Integer, byte[]> tokenKeys = new ConcurrentHashMap<>();

    private byte[] tokenKey(int municipality) {
        return tokenKeys.computeIfAbsent(municipality, id -> {
            try {
                return master.derive("search-tokens:" + id);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("search key cannot be derived", e);
            }
        });
    }

    private Optional<DataKey> key(UUID owner) {
        DataKey known = unwrapped.getIfPresent(owner);
        if (known != null) {
            return Optional.of(known);
        }
        preload(java.util.List.of(owner));
        return Optional.ofNullable(unwrapped.getIfPresent(owner));
    }

    private DataKey keyOrNew(UUID owner) {
        return key(owner).orElseGet(() -> {
            DataKey fresh = DataKey.generate();
            if (!keys.insert(owner, fresh.wrap(master, owner))) {
                unwrapped.invalidate(owner);
                return key(owner).orElseThrow(() -> new KeyDestroyed(owner));
            }
            unwrapped.put(owner, fresh);
            afterCompletion(status -> {
                if (status != TransactionSynchronization.STATUS_COMMITTED) {
                    unwrapped.invalidate(owner);
                }
            });
            return fresh;
        });
    }

    /** A key that was rolled back must not seal anything that stays; one that was read while it was destroyed must not open. */
    private static void afterCompletion(IntConsumer work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    work.accept(status);
                }
            });
        }
    }
}
