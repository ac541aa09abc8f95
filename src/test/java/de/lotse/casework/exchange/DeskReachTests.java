package de.lotse.casework.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What PostgreSQL gives an authority, whatever the application asks (ACC-04). */
@LotseTest
@Requirement("ACC-04")
class DeskReachTests {
    private static final List<String> CONTENT = List.of("casework_question_content", "casework_answer");
    private final UUID question = Uuids.next();

    @Autowired
    ApplicationContext app;

    private @Nullable AskedOffice made;
    private @Nullable UUID release;

    @BeforeEach
    void anAnsweredQuestion() {
        AskedOffice office = AskedOffice.in(app);
        made = office;
        release = office.release(null);
        office.send(question, "residence");
        office.answer(office.office(), Uuids.next(), question, AskedOffice.today());
    }

    private AskedOffice office() {
        return Objects.requireNonNull(made);
    }

    private void reads(CaseBench who, int questions, int content) {
        assertThat(who.count("casework_question", office().id())).isEqualTo(questions);
        assertThat(CONTENT)
                .allSatisfy(table ->
                        assertThat(who.count(table, office().id())).as(table).isEqualTo(content));
    }

    @Test
    void onlyTheAuthorityItIsAddressedToReadsIt() {
        reads(office().office(), 1, 1);
        reads(office().other(), 0, 0);
        reads(new CaseBench(app, "unna"), 0, 0);
        reads(new CaseBench(app, "unna", Role.COORDINATOR, AskedOffice.OFFICE), 0, 0);
        reads(new CaseBench(app, "herne", Role.AUTHORITY, "abh_ebh_herne"), 0, 0);
        reads(office().bench(), 1, 1);
    }

    @Test
    void theAuthorityReadsNothingElseOfTheCaseNorOfThePerson() {
        CaseBench desk = office().office();
        UUID person = office().person().value();
        assertThat(desk.count("casework_case", office().id())).isZero();
        assertThat(desk.count("casework_question_end", office().id())).isZero();
        for (String table : List.of("people_person", "consent_release", "consent_disclosure")) {
            assertThat(desk.as(() -> desk.sql("select count(*) from " + table + " where person_id = ?")
                            .param(person)
                            .query(Integer.class)
                            .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(desk.as(() -> desk.sql("select cardinality(access_reach())")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    @Requirement("CON-03a")
    void afterTheWithdrawalOnlyTheEnvelopeIsLeft() {
        office().revoke(Objects.requireNonNull(release));
        reads(office().office(), 1, 0);
        reads(office().bench(), 1, 1);
    }

    @Test
    void whoLosesTheRoleLosesTheDesk() {
        CaseBench desk = office().office();
        desk.as(() -> desk.sql("update access_role set ended_at = now() where account_id = ?")
                .param(desk.account().value())
                .update());
        reads(desk, 0, 0);
    }

    @Test
    @Requirement("ACC-02")
    void nobodyAsksInAForeignCaseNorAnswersForAnotherAuthority() {
        for (CaseBench who : List.of(office().office(), office().other(), new CaseBench(app, "unna"))) {
            assertThatThrownBy(() -> who.as(() -> who.sql("""
                                    insert into casework_question (municipality_id, case_id, question_id, organisation_id, sent_at, sent_by)
                                    values (database_municipality(), ?, ?, ?, now(), database_account())
                                    """)
                            .params(
                                    office().id().value(),
                                    Uuids.next(),
                                    who.organisation(AskedOffice.OFFICE).value())
                            .update()))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        for (CaseBench who : List.of(office().other(), office().bench())) {
            assertThatThrownBy(() -> answer(who)).rootCause().hasMessageContaining("row-level security");
        }
    }

    private int answer(CaseBench who) {
        return who.as(() -> who.sql("""
                        insert into casework_answer (municipality_id, case_id, answer_id, question_id, answer, answered_on, by_office,
                          noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, '\\x00', current_date, true, now(), database_account())
                        """)
                .params(office().id().value(), Uuids.next(), question)
                .update());
    }

    @Test
    void theTextsAreSealed() {
        assertThat(office().bench()
                        .as(() -> office().bench()
                                .sql(
                                        "select encode(question, 'escape') from casework_question_content where question_id = ?")
                                .param(question)
                                .query(String.class)
                                .single()))
                .doesNotContain("Unterlagen");
    }
}
