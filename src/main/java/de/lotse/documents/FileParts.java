package de.lotse.documents;

import de.lotse.vault.Vault;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The content of files in sealed parts, so that no single value grows beyond what a row carries well. */
@Repository
class FileParts {
    private static final int PART = 1 << 20;
    private final JdbcClient jdbc;
    private final Vault vault;

    FileParts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void write(FileOwner owner, UUID id, byte[] content) {
        for (int part = 0; part * PART < content.length; part++) {
            byte[] piece = Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART));
            jdbc.sql("""
                            insert into documents_part (municipality_id, file_id, case_id, person_id, part, sealed)
                            values (database_municipality(), ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(owner.caseColumn())
                    .param(owner.personColumn())
                    .param(part)
                    .param(vault.seal(owner.key(), place(id, part), piece))
                    .update();
        }
    }

    /** Puts the parts together, one after the other; each opens only at its place. */
    Optional<byte[]> read(FileOwner owner, UUID id, int size) {
        byte[] content = new byte[size];
        int at = 0;
        for (int part = 0; at < size; part++) {
            Optional<byte[]> piece = opened(owner, id, part);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            System.arraycopy(piece.get(), 0, content, at, piece.get().length);
            at += piece.get().length;
        }
        return Optional.of(content);
    }

    private Optional<byte[]> opened(FileOwner owner, UUID id, int part) {
        return jdbc.sql("""
                        select sealed from documents_part
                        where municipality_id = database_municipality() and file_id = ? and part = ?""")
                .params(id, part)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .flatMap(bytes -> vault.openBytes(owner.key(), place(id, part), bytes));
    }

    private static String place(UUID id, int part) {
        return "file:" + id + ":" + part;
    }
}
