package de.lotse.vault;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Seals for many new owners without a round trip each; only for filling a database with invented people. */
public final class BulkKeys {
    private final MasterKey master;

    public BulkKeys(ApplicationContext context) {
        this.master = context.getBean(MasterKey.class);
    }

    /** A fresh key for the owner. */
    public Sealing newOwner(UUID owner) {
        return new Sealing(DataKey.generate(), master, owner);
    }

    /** Seals for one owner. */
    public static final class Sealing {
        private final DataKey key;
        private final MasterKey master;
        private final UUID owner;

        private Sealing(DataKey key, MasterKey master, UUID owner) {
            this.key = key;
            this.master = master;
            this.owner = owner;
        }

        /** The key as it is stored. */
        public byte[] wrapped() {
            return key.wrap(master, owner);
        }

        /** The text as it is stored. */
        public byte[] seal(String field, String text) {
            return key.encrypt(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), field);
        }
    }
}
