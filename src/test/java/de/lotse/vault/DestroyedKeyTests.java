package de.lotse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.people.People;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whose key is destroyed, of her nothing is readable any more. */
@LotseTest
class DestroyedKeyTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Vault vault;

    private @Nullable CaseBench bench;
    private final UUID owner = Uuids.next();

    @BeforeEach
    void aWorker() {
        bench = new CaseBench(app, "unna");
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    @Test
    @Requirement("CON-08")
    void afterItsKeyIsDestroyedATextIsGoneAndNoOtherOne() {
        CaseId id = bench().open(null, null, null);
        CaseId other = bench().open(null, null, null);
        Case theCase = bench().find(id);
        PersonId person = theCase.mainPerson();
        bench().as(() -> {
            vault.destroy(person.value());
            return id;
        });
        People people = app.getBean(People.class);
        assertThat(bench().as(() -> people.find(person).orElseThrow().name().full()))
                .isEqualTo(Vault.ERASED + " " + Vault.ERASED);
        assertThat(bench().as(() -> people.find(bench().find(other).mainPerson())
                        .orElseThrow()
                        .name()
                        .full()))
                .isEqualTo("Hanan Mithal");
        assertThat(bench().as(() -> vault.openBytes(person.value(), "people_person.family_name", new byte[40])))
                .isEmpty();
    }

    @Test
    @Requirement("CON-08")
    void forAnOwnerWhoseKeyWasDestroyedNothingIsSealedUnderANewOne() {
        byte[] sealed = bench().as(() -> vault.seal(owner, "case.note", "vorher"));
        bench().as(() -> {
            vault.destroy(owner);
            return owner;
        });
        assertThatThrownBy(() -> bench().as(() -> vault.seal(owner, "case.note", "nachher")))
                .isInstanceOf(KeyDestroyed.class);
        assertThat(bench().as(() -> vault.open(owner, "case.note", sealed))).isEqualTo(Vault.ERASED);
        UUID never = Uuids.next();
        bench().as(() -> {
            vault.destroy(never);
            return never;
        });
        assertThatThrownBy(() -> bench().as(() -> vault.seal(never, "case.note", "nachher")))
                .as("also where there was no key yet")
                .isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void aDestructionThatWasRolledBackDestroyedNothing() {
        byte[] sealed = bench().as(() -> vault.seal(owner, "case.note", "bleibt"));
        assertThatThrownBy(() -> bench().as(() -> {
                    vault.destroy(owner);
                    assertThat(vault.open(owner, "case.note", sealed)).isEqualTo(Vault.ERASED);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(bench().as(() -> vault.open(owner, "case.note", sealed))).isEqualTo("bleibt");
    }
}
