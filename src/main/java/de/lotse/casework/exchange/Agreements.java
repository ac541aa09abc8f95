package de.lotse.casework.exchange;

import de.lotse.casework.contact.Tasks;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import de.lotse.webui.Form;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed with others about a case: who does what until when. Each agreement becomes a task of the case (CW-14, SYS-02). */
@Repository("caseAgreements")
@Transactional
public class Agreements {
    /** Rows of the form. */
    public static final int ROWS = 6;

    /** Rows that are shown at once. */
    public static final int SHOWN = 2;

    private static final String WHAT = "agreement.what";
    private static final String WHO = "agreement.who";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Tasks tasks;

    Agreements(JdbcClient jdbc, Vault vault, Tasks tasks) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tasks = tasks;
    }

    /** One agreement. @param who as she was named, inside or outside the case management */
    public record Agreement(
            String what, String who, @Nullable LocalDate until) {}

    /** The names of the fields that may hold words, those of the form around them first. */
    public static List<String> fields(String... around) {
        return Stream.concat(
                        Stream.of(around),
                        IntStream.rangeClosed(1, ROWS)
                                .boxed()
                                .flatMap(row -> Stream.of("what-" + row, "who-" + row, "until-" + row)))
                .toList();
    }

    /** Reads the rows {@code what-1}, {@code who-1}, {@code until-1} and so on; one that says what must say who. */
    public static List<Agreement> read(Form form) {
        List<Agreement> read = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            String what = form.text("what-" + row, 1_000);
            String who = form.line("who-" + row, 160);
            LocalDate until = form.date("until-" + row);
            if (what != null && who != null) {
                read.add(new Agreement(what, who, until));
            } else if (what != null) {
                form.reject("who-" + row, "casework.exchange.agreement.who.missing");
            } else if (who != null || until != null) {
                form.reject("what-" + row, "casework.exchange.agreement.what.missing");
            }
        }
        return List.copyOf(read);
    }

    /** Keeps them, each with its task; the same again changes nothing. @param in the talk or conference */
    public void keep(CaseId caseId, UUID in, List<Agreement> agreed) {
        for (int place = 0; place < agreed.size(); place++) {
            Agreement one = agreed.get(place);
            UUID id = UUID.nameUUIDFromBytes(("agreement:" + in + place).getBytes(StandardCharsets.UTF_8));
            jdbc.sql("""
                            insert into casework_agreement (municipality_id, case_id, agreement_id, agreed_in, place, what, who, due_on)
                            values (database_municipality(), ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(caseId.value(), id, in, place)
                    .param(vault.seal(caseId.value(), WHAT, one.what()))
                    .param(vault.seal(caseId.value(), WHO, one.who()))
                    .param(one.until())
                    .update();
            tasks.note(new Tasks.Task(caseId, id, "agreement", one.who() + ": " + one.what(), one.until()));
        }
    }

    /** What was agreed in the talk or conference. */
    @Transactional(readOnly = true)
    public List<Agreement> of(CaseId caseId, UUID in) {
        return jdbc.sql("""
                        select what, who, due_on from casework_agreement
                        where municipality_id = database_municipality() and case_id = ? and agreed_in = ? order by place
                        """)
                .params(caseId.value(), in)
                .query((row, number) -> new Agreement(
                        vault.open(caseId.value(), WHAT, row.getBytes("what")),
                        vault.open(caseId.value(), WHO, row.getBytes("who")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
