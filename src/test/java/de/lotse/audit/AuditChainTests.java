package de.lotse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.database.OwnersHand;
import de.lotse.shared.CaseId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever wipes or changes a line of the record, even as the owner of the database, is found by the check. */
@LotseTest
class AuditChainTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    AuditChain chain;

    private @Nullable CaseBench bench;
    private final CaseId first = CaseId.next();
    private final CaseId second = CaseId.next();

    @BeforeEach
    void twoSealedLines() {
        bench = new CaseBench(app, "ennepe-ruhr");
        record(first, "Grund", "a|b");
        record(second, "Grund", "danach");
        bench().as(chain::seal);
        assertThat(broken()).as("nothing was touched yet").isEmpty();
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private void record(CaseId id, String reason, String detail) {
        bench().as(() -> {
            app.getBean(Audit.class).justified("disclosed-without-release", Subject.of(id), reason, detail);
            return id;
        });
    }

    private List<Long> broken() {
        return bench().as(() -> chain.verify().broken());
    }

    private long number(CaseId id) {
        return bench().as(() -> bench().sql("select entry_id from audit_entry where subject_id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
    }

    private int owner(String sql) throws Exception {
        return new OwnersHand(app).run(sql, number(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'Jemand anders'",
                "at = at - interval '1 second'",
                "action = 'look'",
                "subject_id = gen_random_uuid()",
                "account_id = null",
                "reason = null",
                "reason = 'Grund|a', detail = 'b'",
                "detail = ''"
            })
    @Requirement("ACC-02")
    void aChangedLineIsNamedAndNoOther(String change) throws Exception {
        new OwnersHand(app).run("create table if not exists audit_kept as select * from audit_entry with no data");
        long changed = number(first);
        owner("insert into audit_kept select * from audit_entry where entry_id = ?");
        owner("update audit_entry set " + change + " where entry_id = ?");
        assertThat(broken()).containsExactly(changed);
        restore();
        assertThat(broken()).isEmpty();
    }

    private void restore() throws Exception {
        OwnersHand hand = new OwnersHand(app);
        hand.run("delete from audit_entry where entry_id in (select entry_id from audit_kept)");
        hand.run("insert into audit_entry overriding system value select * from audit_kept");
        hand.run("drop table audit_kept");
    }

    @Test
    @Requirement("ACC-02")
    void aMissingLineIsNamed() throws Exception {
        new OwnersHand(app).run("create table if not exists audit_kept as select * from audit_entry with no data");
        long missing = number(first);
        owner("insert into audit_kept select * from audit_entry where entry_id = ?");
        owner("delete from audit_entry where entry_id = ?");
        assertThat(broken()).containsExactly(missing);
        restore();
        assertThat(broken()).isEmpty();
    }

    @Test
    @Requirement("ACC-02")
    void aLineThatIsGoneWithItsSealShowsAtTheNextOne() throws Exception {
        OwnersHand hand = new OwnersHand(app);
        hand.run("create table audit_seal_kept as select * from audit_seal where entry_id = ?", number(first));
        owner("delete from audit_seal where entry_id = ?");
        assertThat(broken()).containsExactly(number(second));
        hand.run("insert into audit_seal select * from audit_seal_kept");
        hand.run("drop table audit_seal_kept");
        assertThat(broken()).isEmpty();
    }

    @Test
    @Requirement("ACC-02")
    void linesTakenFromTheEndWithTheirSealsShowAgainstASealThatWasKeptOutside() throws Exception {
        String kept = bench().as(() -> chain.newest().orElseThrow());
        assertThat(holds(kept)).isTrue();
        assertThat(holds(" " + kept.toUpperCase(Locale.ROOT) + " ")).isTrue();
        assertThat(holds(kept + "0")).isFalse();
        assertThat(holds("nichts")).isFalse();
        OwnersHand hand = new OwnersHand(app);
        hand.run("create table audit_seal_kept as select * from audit_seal where entry_id = ?", number(second));
        hand.run("delete from audit_seal where entry_id = ?", number(second));
        assertThat(broken()).as("the chain itself has no gap").isEmpty();
        assertThat(holds(kept)).isFalse();
        hand.run("insert into audit_seal select * from audit_seal_kept");
        hand.run("drop table audit_seal_kept");
        assertThat(holds(kept)).isTrue();
    }

    private boolean holds(String kept) {
        return bench().as(() -> chain.holds(kept));
    }
}
