package de.lotse.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals entries into a chain: each seal hashes its entry and the seal before. Whoever changes or removes an entry would have to
 * forge every later seal, and the newest one can be kept outside.
 */
@Repository
@Transactional
public class AuditChain {
    /** As JSON, so that no text can move from one column into the next unseen. */
    private static final String ENTRY_TEXT = """
            select e.entry_id, jsonb_build_array(e.entry_id, extract(epoch from e.at), e.account_id, e.actor, e.action,
              e.subject_kind, e.subject_id, e.reason, e.detail)::text as text
            from audit_entry e
            """;

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(long id, String text) {}

    private record Seal(long number, long entry, String hex) {
        static Seal of(long number, long entry, byte[] hash) {
            return new Seal(number, entry, HexFormat.of().formatHex(hash));
        }

        /** Short enough to copy by hand, long enough to be forged by nobody. */
        String name() {
            return number + "-" + hex.substring(0, 20);
        }

        byte[] hash() {
            return HexFormat.of().parseHex(hex);
        }
    }

    /** What a check of the chain found. @param broken numbers of entries that were changed or are missing */
    public record Verification(long sealed, List<Long> broken) {
        public boolean intact() {
            return broken.isEmpty();
        }
    }

    /** Seals what is not sealed yet in the acting municipality. @return how many entries */
    public int seal() {
        oneAtATime();
        Seal last = last().orElse(Seal.of(0, 0, new byte[32]));
        List<Entry> open = jdbc.sql(ENTRY_TEXT + """
                        where e.municipality_id = database_municipality() and not exists (
                          select 1 from audit_seal s where s.municipality_id = e.municipality_id and s.entry_id = e.entry_id)
                        order by e.entry_id limit 10000
                        """)
                .query((row, n) -> new Entry(row.getLong(1), row.getString(2)))
                .list();
        long number = last.number();
        byte[] previous = last.hash();
        for (Entry entry : open) {
            previous = hash(previous, entry.text());
            number++;
            jdbc.sql(
                            "insert into audit_seal (municipality_id, seal_no, entry_id, hash) values (database_municipality(), ?, ?, ?)")
                    .params(number, entry.id(), previous)
                    .update();
        }
        return open.size();
    }

    /** The job and somebody who asks for a check must not both write the next seal. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit-seal'), database_municipality())")
                .query((row, n) -> true)
                .list();
    }

    /**
     * The newest seal, e.g. "1204-9f86d081884c7d659a2f", to be kept outside: whoever removed the newest entries together with their seals
     * would leave a chain without gaps, but could not bring this one back.
     */
    @Transactional(readOnly = true)
    public Optional<String> newest() {
        return last().map(Seal::name);
    }

    /** Whether a seal that was kept outside still stands in the chain. @param kept as {@link #newest()} named it */
    @Transactional(readOnly = true)
    public boolean holds(String kept) {
        String[] parts = kept.strip().toLowerCase(Locale.ROOT).split("-", 2);
        return parts.length == 2
                && parts[0].matches("\\d{1,18}")
                && jdbc.sql(
                                "select seal_no, entry_id, hash from audit_seal where municipality_id = database_municipality() and seal_no = ?")
                        .param(Long.parseLong(parts[0]))
                        .query((row, n) -> Seal.of(row.getLong(1), row.getLong(2), row.getBytes(3)))
                        .optional()
                        .filter(seal -> seal.name().equals(parts[0] + "-" + parts[1].strip()))
                        .isPresent();
    }

    private Optional<Seal> last() {
        return jdbc.sql("""
                        select seal_no, entry_id, hash from audit_seal
                        where municipality_id = database_municipality() order by seal_no desc limit 1
                        """)
                .query((row, n) -> Seal.of(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .optional();
    }

    /** Computes the whole chain again and names every entry that does not fit. */
    @Transactional(readOnly = true)
    public Verification verify() {
        Map<Long, String> texts = new HashMap<>();
        jdbc.sql(ENTRY_TEXT + " where e.municipality_id = database_municipality()")
                .query(row -> {
                    texts.put(row.getLong(1), row.getString(2));
                });
        List<Seal> seals = jdbc.sql("""
                        select seal_no, entry_id, hash from audit_seal
                        where municipality_id = database_municipality() order by seal_no
                        """)
                .query((row, n) -> Seal.of(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .list();
        List<Long> broken = new ArrayList<>();
        byte[] previous = new byte[32];
        for (Seal seal : seals) {
            String text = texts.get(seal.entry());
            if (text == null || !MessageDigest.isEqual(hash(previous, text), seal.hash())) {
                broken.add(seal.entry());
            }
            previous = seal.hash();
        }
        return new Verification(seals.size(), broken);
    }

    private static byte[] hash(byte[] previous, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
