package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.access.Role;
import de.lotse.access.SamePeople;
import de.lotse.access.Working;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** That somebody has no residence title, or an unknown one, is known to whoever works her case and to nobody else. */
@LotseTest
class ResidenceSightTests {
    private static final String WITHOUT = "papierlos";
    private static final String TITLE = "Aufenthaltsgestattung";

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench made;
    private CaseId id = CaseId.next();

    @BeforeEach
    void aCaseOfSomebodyWithoutAStatus() {
        made = new CaseBench(app, "unna");
        id = bench().open("unna", null, null);
        residence("OHNE");
    }

    private CaseBench bench() {
        return Objects.requireNonNull(made);
    }

    private PersonId person() {
        return bench().find(id).mainPerson();
    }

    private void residence(String status) {
        Residences.change(app, bench(), person(), new Person.Residence(status, LocalDate.of(2026, 1, 1), null));
    }

    private CaseBench reader(Role role, Grant.Reason reason) {
        CaseBench reader = new CaseBench(app, "unna", role);
        bench().as(() -> app.getBean(Grants.class).give(id, reader.account(), reason, null, null));
        return reader;
    }

    private Person now() {
        return bench().as(() -> app.getBean(People.class).find(person()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            value = Grant.Reason.class,
            names = {"DEPUTY", "TANDEM"})
    @Requirement("IN-19")
    void whoWorksTheCaseReadsIt(Grant.Reason reason) throws Exception {
        for (CaseBench one : List.of(bench(), reader(Role.CASE_MANAGER, reason))) {
            assertThat(one.see("/cases/" + id).body()).contains(WITHOUT);
            assertThat(one.see("/people/" + person()).body()).contains(WITHOUT);
        }
    }

    @ParameterizedTest
    @CsvSource({"COORDINATOR, QUALITY_SAMPLE", "CASE_MANAGER, CASE_CONFERENCE", "CASE_MANAGER, EMERGENCY"})
    @Requirement({"IN-19", "ACC-03"})
    void whoOnlyReadsTheCaseSeesNoLineOfIt(Role role, Grant.Reason reason) throws Exception {
        CaseBench reader = reader(role, reason);
        String head = reader.see("/cases/" + id).body();
        assertThat(head).contains("Hanan").doesNotContain(WITHOUT, "<dt>Aufenthalt</dt>");
        assertThat(reader.see("/people/" + person()).body())
                .contains("Hanan", "Noch kein Aufenthaltsstatus eingetragen")
                .doesNotContain(WITHOUT);
        residence("UNBEK");
        assertThat(reader.see("/people/" + person()).body()).doesNotContain("nicht erhoben", WITHOUT);
        residence("ASYL-GEST");
        assertThat(reader.see("/cases/" + id).body()).contains(TITLE);
        assertThat(reader.see("/people/" + person()).body())
                .as("the earlier entries stay out")
                .contains(TITLE)
                .doesNotContain("nicht erhoben", WITHOUT);
    }

    @Test
    @Requirement("IN-19")
    void whoCannotReadItDoesNotEraseItByChangingSomethingElse() throws Exception {
        CaseBench reader = reader(Role.CASE_MANAGER, Grant.Reason.CASE_CONFERENCE);
        String form = "/people/" + person() + "/edit";
        assertThat(bench().see(form).body()).contains("value=\"OHNE\" selected");
        assertThat(reader.see(form).body()).doesNotContain("value=\"OHNE\" selected");
        Person known = now();
        reader.as(() -> app.getBean(ChangePerson.class)
                .change(InventedPeople.edited(known, known.name(), LocalDate.of(1990, 4, 3), null)));
        assertThat(now().birth().date()).isEqualTo(LocalDate.of(1990, 4, 3));
        assertThat(Objects.requireNonNull(now().residence()).status()).isEqualTo("OHNE");
    }

    @Test
    @Requirement({"IN-19", "CON-03a"})
    void itIsNeverOfferedForAQuestionToTheAuthority() throws Exception {
        String form = "/cases/" + id + "/authorities/questions/new";
        assertThat(bench().see(form).status()).isEqualTo(200);
        assertThat(bench().see(form).body()).doesNotContain("value=\"RESIDENCE\"");
        residence("UNGEKL");
        assertThat(bench().see(form).body()).doesNotContain("value=\"RESIDENCE\"");
        residence("ASYL-GEST");
        assertThat(bench().see(form).body()).contains("value=\"RESIDENCE\"", TITLE);
    }

    @Test
    @Requirement({"IN-19", "IN-15"})
    void whoWorksForHerUnderAnotherRecordOfHersReadsItToo() throws Exception {
        PersonId twin = new InventedPeople(app, bench()).register("Mithal", "Hanan", null, null);
        assertThat(works(bench(), twin)).as("registered, no case yet").isTrue();
        CaseBench stranger = new CaseBench(app, "unna");
        assertThat(works(stranger, twin)).isFalse();
        bench().as(() -> {
            app.getBean(SamePeople.class).unite(List.of(person(), twin), person());
            return twin;
        });
        CaseBench deputy = reader(Role.CASE_MANAGER, Grant.Reason.DEPUTY);
        assertThat(works(deputy, twin)).isTrue();
        assertThat(works(stranger, twin)).isFalse();
    }

    private boolean works(CaseBench who, PersonId with) {
        return who.as(() -> app.getBean(Working.class).with(with));
    }
}
