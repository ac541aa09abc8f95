package de.lotse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.CaseId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each line is sealed once, and the application itself can take none back. */
@LotseTest
class AuditSealingTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    AuditChain chain;

    private @Nullable CaseBench bench;

    @BeforeEach
    void everythingIsSealed() {
        bench = new CaseBench(app, "ennepe-ruhr");
        bench().as(chain::seal);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set hash = ''",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    @Requirement("ACC-02")
    void theApplicationItselfCannotWipeOrChangeIt(String sql) {
        assertThatThrownBy(() -> bench().as(() -> bench().sql(sql).update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theJobAndACheckAtTheSameTimeSealEachLineOnce() throws Exception {
        for (int line = 0; line < 40; line++) {
            record(CaseId.next(), "Grund", "gleichzeitig " + line);
        }
        ActingContext job = ActingContext.job(bench().municipality(), "audit-seal");
        Callable<Integer> sealing = () -> Acting.as(job, chain::seal);
        int sealed = 0;
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> one :
                    Stream.generate(() -> both.submit(sealing)).limit(4).toList()) {
                sealed += one.get();
            }
        }
        assertThat(sealed).isEqualTo(40);
        assertThat(broken()).isEmpty();
    }

    @Test
    void aSecondSealingSealsNothingTwice() {
        long sealed = bench().as(() -> chain.verify().sealed());
        assertThat(bench().as(chain::seal)).isZero();
        assertThat(bench().as(() -> chain.verify().sealed())).isEqualTo(sealed);
    }
}
