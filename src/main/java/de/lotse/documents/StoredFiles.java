package de.lotse.documents;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files within reach; a file of a case or person out of reach does not exist here. */
@Repository
@Transactional(readOnly = true)
public class StoredFiles {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final FileParts parts;

    StoredFiles(JdbcClient jdbc, Vault vault, FileParts parts) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.parts = parts;
    }

    /** The owner's files in their newest version, newest first. */
    public List<StoredFile> of(FileOwner owner) {
        return jdbc.sql("""
                        select f.* from documents_file f
                        where f.municipality_id = database_municipality() and %s and not exists (select 1 from documents_file newer
                          where newer.municipality_id = f.municipality_id and newer.replaces = f.file_id)
                        order by f.added_at desc, f.file_id desc""".formatted(owner.owned()))
                .param("owner", owner.key())
                .query((row, number) -> file(row))
                .list();
    }

    /** The file and the versions before it, newest first. */
    public List<StoredFile> versions(FileOwner owner, UUID id) {
        return jdbc.sql("""
                        with recursive chain as (
                          select f.* from documents_file f where f.municipality_id = database_municipality() and f.file_id = :id
                          union all
                          select o.* from documents_file o join chain c
                            on o.municipality_id = c.municipality_id and o.file_id = c.replaces)
                        select * from chain where %s order by version desc""".formatted(owner.owned()))
                .param("id", id)
                .param("owner", owner.key())
                .query((row, number) -> file(row))
                .list();
    }

    /** The file, if this owner has it. */
    public Optional<StoredFile> find(FileOwner owner, UUID id) {
        return versions(owner, id).stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /** What is in the file; empty when the owner's key was destroyed. */
    public Optional<byte[]> content(StoredFile file) {
        return parts.read(file.owner(), file.id(), file.size());
    }

    /** Whether the file has this content; false as well when the owner's key was destroyed. */
    boolean holds(StoredFile file, byte[] sha256) {
        return jdbc.sql(
                        "select sha256 from documents_file where municipality_id = database_municipality() and file_id = ?")
                .param(file.id())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .flatMap(kept -> vault.openBytes(file.owner().key(), "file.sha256", kept))
                .filter(known -> Arrays.equals(known, sha256))
                .isPresent();
    }

    /** Keeps the file. @return false if this id was already used or the version before has a newer one already */
    @Transactional
    boolean add(FileOwner owner, KeepFile.Command file, byte[] sha256, int version) {
        int added = jdbc.sql("""
                        insert into documents_file (municipality_id, file_id, case_id, person_id, kind, name, content_type, size, sha256,
                          version, replaces, signed, print_id, added_at, added_by)
                        values (database_municipality(), :id, :case, :person, :kind, :name, :type, :size, :sha, :version, :replaces,
                          :signed, :print, clock_timestamp(), database_account())
                        on conflict do nothing""")
                .param("id", file.id())
                .param("case", owner.caseColumn())
                .param("person", owner.personColumn())
                .param("kind", file.kind())
                .param("name", vault.seal(owner.key(), "file.name", file.name()))
                .param("type", file.contentType())
                .param("size", file.content().length)
                .param("sha", vault.seal(owner.key(), "file.sha256", sha256))
                .param("version", version)
                .param("replaces", file.replaces())
                .param("signed", file.signed())
                .param("print", file.print())
                .update();
        if (added == 1) {
            parts.write(owner, file.id(), file.content());
        }
        return added == 1;
    }

    private StoredFile file(ResultSet row) throws SQLException {
        UUID person = uuid(row, "person_id");
        FileOwner owner = person == null
                ? FileOwner.of(new CaseId(row.getObject("case_id", UUID.class)))
                : FileOwner.of(new PersonId(person));
        return new StoredFile(
                row.getObject("file_id", UUID.class),
                owner,
                row.getString("kind"),
                vault.open(owner.key(), "file.name", row.getBytes("name")),
                row.getString("content_type"),
                row.getInt("size"),
                row.getInt("version"),
                uuid(row, "replaces"),
                row.getBoolean("signed"),
                uuid(row, "print_id"),
                row.getTimestamp("added_at").toInstant(),
                new AccountId(row.getObject("added_by", UUID.class)));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
