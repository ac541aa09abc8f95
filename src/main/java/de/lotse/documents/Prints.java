package de.lotse.documents;

import de.lotse.audit.Audit;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which papers were printed for a case or a person; each print is on record as an output. */
@Repository
@Transactional
public class Prints {
    private final JdbcClient jdbc;
    private final Audit audit;

    Prints(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * One print.
     *
     * @param paper its key, e.g. "release"
     * @param edition which text, e.g. "release 1"
     * @param language "de", or the language beside German
     */
    public record Printed(UUID id, String paper, String edition, String language, Instant at, AccountId by) {}

    /** Records that the paper was printed. */
    public void record(FileOwner owner, String paperKey, Paper paper) {
        Paper.Translation translation = paper.translation();
        String language = translation == null ? "de" : translation.tag();
        jdbc.sql("""
                        insert into documents_print (municipality_id, print_id, case_id, person_id, paper, edition, language,
                          printed_at, printed_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())""")
                .param(Uuids.next())
                .param(owner.caseColumn())
                .param(owner.personColumn())
                .param(paperKey)
                .param(paper.edition())
                .param(language)
                .update();
        audit.changed("paper-printed", owner.subject(), paper.edition() + " " + language);
    }

    /** What was printed for the owner, newest first. */
    @Transactional(readOnly = true)
    public List<Printed> of(FileOwner owner) {
        return jdbc.sql("""
                        select print_id, paper, edition, language, printed_at, printed_by from documents_print
                        where municipality_id = database_municipality() and %s
                        order by printed_at desc limit 200""".formatted(owner.owned()))
                .param("owner", owner.key())
                .query((row, number) -> new Printed(
                        row.getObject("print_id", UUID.class),
                        row.getString("paper"),
                        row.getString("edition"),
                        row.getString("language"),
                        row.getTimestamp("printed_at").toInstant(),
                        new AccountId(row.getObject("printed_by", UUID.class))))
                .list();
    }
}
