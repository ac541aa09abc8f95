package de.lotse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.FreshDatabase;
import de.lotse.Requirement;
import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.tenancy.Concepts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the demonstration on a fresh database of its own and counts what is there, as each worker sees it. */
@SpringBootTest(
        properties = {
            "lotse.address=http://localhost",
            "lotse.database.data=target/demo-data",
            "lotse.database.durable=false"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreshDatabase.class)
@DirtiesContext
class DemoTests {
    private static final String OPEN_WITHOUT_END = """
            select count(*) from casework_case c where not exists (select 1 from casework_closure x
              where x.case_id = c.case_id and x.reopened_at is null)""";

    @Autowired
    DemonstrationWorld world;

    @Autowired
    Concepts concepts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    static Stream<String> caseManagers() {
        return DemonstrationWorld.MUNICIPALITIES.stream()
                .flatMap(key -> Workers.of(key, Role.CASE_MANAGER).stream())
                .map(Workers.Worker::login);
    }

    @ParameterizedTest
    @MethodSource("caseManagers")
    void everyCaseManagerKnowsThirtyClientsAndMore(String login) {
        assertThat(count(login, "select count(*) from people_person")).isGreaterThanOrEqualTo(30);
        assertThat(count(login, OPEN_WITHOUT_END)).isGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("caseManagers")
    @Requirement("CW-01")
    void everyPhaseOfTheConceptIsOccupied(String login) {
        List<String> phases = as(
                login,
                () -> concepts.section(CaseworkConcept.class).phases().stream()
                        .map(CaseworkConcept.Phase::key)
                        .toList());
        assertThat(as(login, () -> jdbc.sql("""
                        select distinct on (case_id) phase from casework_phase_entry
                        order by case_id, entered_at desc, entry_id desc""").query(String.class).list())).containsAll(phases);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(distinct reason) - 2 from casework_closure",
                "select count(*) from casework_closure where kind = 'BROKEN_OFF'",
                "select count(*) from casework_closure where kind = 'REGULAR'",
                "select count(*) from casework_closure where reopened_at is not null",
                "select count(*) from casework_closure_settlement",
                "select count(*) from consent_declaration where withdrawn_at is not null",
                "select count(*) from people_person p where not exists "
                        + "(select 1 from consent_declaration d where d.person_id = p.person_id)",
                "select count(*) from consent_release where valid_to > current_date + 30 and revoked_at is null",
                "select count(*) from consent_release where valid_to < current_date",
                "select count(*) from consent_release where revoked_at is not null",
                "select count(*) from consent_disclosure",
                "select count(*) from casework_question",
                "select count(*) from casework_answer",
                "select count(*) from casework_cooperation",
                "select count(*) from casework_conference",
                "select count(*) from casework_conference_step where kind = 'HELD'",
                "select count(distinct state) - 6 from casework_linkage_state",
                "select count(distinct failure) - 1 from casework_linkage_state where state = 'FAILED'",
                "select count(*) from casework_network_contact",
                "select count(*) from people_family_link",
                "select count(*) from casework_review",
                "select count(*) from casework_plan where revision = 2",
                "select count(*) from casework_task where done_at is null and due_on < current_date",
                "select count(*) from casework_task where done_at is null and due_on > current_date",
                "select count(*) from people_residence where valid_to < current_date and replaced_at is null",
                "select count(*) from people_residence where valid_to between current_date and current_date + 90",
                "select count(*) from documents_file where case_id is not null",
                "select count(*) - 11 from consent_tally"
            })
    void whatIsRareHappensInEveryMunicipality(String counting) {
        DemonstrationWorld.MUNICIPALITIES.forEach(key -> assertThat(Workers.of(key, Role.CASE_MANAGER).stream()
                        .mapToLong(worker -> count(worker.login(), counting)))
                .as(key)
                .anyMatch(found -> found > 0));
    }

    @Test
    @Requirement("CW-11")
    void onlyMuensterSortsItsCases() {
        assertThat(count("carla.muster", "select count(distinct category) from casework_category_choice"))
                .isGreaterThanOrEqualTo(3);
        assertThat(count("jule.beispiel", "select count(*) from casework_category_choice"))
                .isZero();
    }

    @Test
    @Requirement("CW-02")
    void severalPeopleAreCarriedInACaseOnlyWhereTheConceptSaysSo() {
        caseManagers().forEach(login -> {
            boolean several = as(
                    login,
                    () -> concepts.section(CaseworkConcept.class).caseUnit().severalPersons());
            assertThat(count(login, "select count(*) from casework_participant where role = 'PARTNER'") > 0)
                    .as(login)
                    .isEqualTo(several);
            assertThat(count(login, "select count(*) from casework_case_link") > 0)
                    .as(login)
                    .isNotEqualTo(several);
        });
    }

    @Test
    @Requirement("ORG-04")
    void duerenAsksTheSheetsOfItsFocusAreas() {
        assertThat(count("jonas.versuch", "select count(distinct form) from casework_interview"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    @Requirement("IN-06")
    void somebodyWasReferredOnlyBecauseTheWaitingListWasFullThen() {
        String clearing = Workers.of("muenster", Role.CLEARING).getFirst().login();
        assertThat(count(clearing, "select count(*) from intake_request_step where kind = 'REFERRED'"))
                .isOne();
        assertThat(count(clearing, "select count(*) from intake_place"))
                .as("one of ten was assigned since")
                .isEqualTo(9);
    }

    @Test
    @Requirement({"AP-01", "AP-02"})
    void nobodyIsBookedWhileSheHoldsOpenHoursAndTheTeamMeets() {
        caseManagers().forEach(login -> {
            assertThat(count(login, """
                            select count(*) from appointments_appointment a
                            join appointments_open_hours h on h.municipality_id = a.municipality_id and h.worker_id = a.worker_id
                              and h.weekday = extract(isodow from a.begins_at at time zone 'Europe/Berlin')
                            where a.worker_id = database_account() and a.cancelled_at is null
                              and (a.begins_at at time zone 'Europe/Berlin')::time < h.until_time
                              and (a.ends_at at time zone 'Europe/Berlin')::time > h.from_time
                              and not exists (select 1 from appointments_open_hours_cancelled c
                                where c.municipality_id = h.municipality_id and c.hours_id = h.hours_id
                                  and c.cancelled_on = (a.begins_at at time zone 'Europe/Berlin')::date)""")).as(login).isZero();
            assertThat(count(login, """
                            select count(*) from appointments_appointment
                            where worker_id = database_account() and kind = 'OTHER'""")).as(login).isPositive();
        });
    }

    @Test
    @Requirement("IN-01")
    void aPartnerRefersSomebodyWhereTheConceptOpensThatDoor() {
        DemonstrationWorld.MUNICIPALITIES.forEach(key -> {
            String login = Workers.of(key, Role.CASE_MANAGER).getFirst().login();
            boolean opens =
                    as(login, () -> concepts.section(IntakeConcept.class).opens("referral"));
            assertThat(count(login, "select count(*) from intake_referral where source = 'PARTNER'") > 0)
                    .as(key)
                    .isEqualTo(opens);
        });
    }

    @Test
    void aSecondStartFillsNothing() {
        long before = count("jule.beispiel", "select count(*) from casework_contact");
        world.run(new org.springframework.boot.DefaultApplicationArguments());
        assertThat(count("jule.beispiel", "select count(*) from casework_contact"))
                .isEqualTo(before);
    }

    private long count(String login, String sql) {
        return as(login, () -> jdbc.sql(sql).query(Long.class).single());
    }

    private <T> T as(String login, java.util.function.Supplier<T> work) {
        return ActAs.worker(login, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
