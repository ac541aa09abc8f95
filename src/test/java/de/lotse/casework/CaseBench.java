package de.lotse.casework;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lotse.access.ActAs;
import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.OpenCase;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.people.RegisterPerson;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InstallMunicipality;
import de.lotse.tenancy.Organisations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker of a municipality who opens cases and sends pages, for tests of single phases. */
public final class CaseBench {
    private final ApplicationContext app;
    private final MunicipalityId municipality;
    private final AccountId account = AccountId.next();
    private final String login = "fachkraft-" + account.value();

    public CaseBench(ApplicationContext app, String key) {
        this(app, key, Role.CASE_MANAGER);
    }

    /** Somebody with another role, who opens no case. */
    public CaseBench(ApplicationContext app, String key, Role role) {
        this(app, key, role, null);
    }

    /** Somebody who works for an organisation of the municipality. @param office its word in the organisation file */
    public CaseBench(ApplicationContext app, String key, Role role, @Nullable String office) {
        this(app, app.getBean(InstallMunicipality.class).install(key), role, office);
    }

    /** A case manager of a municipality that is there already, e.g. an invented one. */
    public CaseBench(ApplicationContext app, MunicipalityId municipality) {
        this(app, municipality, Role.CASE_MANAGER, null);
    }

    /** Somebody with another role in a municipality that is there already. */
    public CaseBench(ApplicationContext app, MunicipalityId municipality, Role role) {
        this(app, municipality, role, null);
    }

    private CaseBench(ApplicationContext app, MunicipalityId municipality, Role role, @Nullable String office) {
        this.app = app;
        this.municipality = municipality;
        Acting.run(
                new ActingContext(municipality, account, "test"),
                () -> app.getBean(OpenAccount.class)
                        .open(new OpenAccount.Command(
                                account,
                                municipality,
                                office == null ? null : organisation(office),
                                login,
                                "Vorfuehrung-2026",
                                "Bea Beispiel",
                                "Case Management",
                                "Beispielort",
                                Set.of(role),
                                false,
                                null)));
    }

    /** An organisation of the municipality. */
    public OrganisationId organisation(String key) {
        return Acting.as(
                new ActingContext(municipality, account, "test"),
                () -> app.getBean(TransactionTemplate.class)
                        .execute(status -> app.getBean(Organisations.class)
                                .find(key)
                                .orElseThrow()
                                .id()));
    }

    public AccountId account() {
        return account;
    }

    public String login() {
        return login;
    }

    public MunicipalityId municipality() {
        return municipality;
    }

    /** Does the work as the worker. */
    public <T extends @Nullable Object> T as(Supplier<T> work) {
        return ActAs.worker(
                login,
                () -> Acting.as(
                        new ActingContext(municipality, account, "test"),
                        () -> app.getBean(TransactionTemplate.class).execute(status -> work.get())));
    }

    /** Opens a case for an invented person of the town who consented. */
    public CaseId open(@Nullable String town, @Nullable String focusArea, @Nullable String level) {
        return openFor(register(town), focusArea, level);
    }

    /** Registers an invented person of the town, who has no case and consented to nothing yet. */
    public PersonId register(@Nullable String town) {
        PersonId person = PersonId.next();
        as(() -> {
            app.getBean(RegisterPerson.class).register(person(person, town));
            return true;
        });
        return person;
    }

    /** Opens a case for somebody who is registered, once she has consented. */
    public CaseId openFor(PersonId person) {
        return openFor(person, null, null);
    }

    private CaseId openFor(PersonId person, @Nullable String focusArea, @Nullable String level) {
        CaseId id = CaseId.next();
        as(() -> {
            consent(person);
            String route = app.getBean(de.lotse.tenancy.Concepts.class)
                    .section(IntakeConcept.class)
                    .accessRoutes()
                    .getFirst()
                    .key();
            return app.getBean(OpenCase.class).open(new OpenCase.Command(id, person, route, focusArea, level));
        });
        return id;
    }

    private static Person person(PersonId id, @Nullable String town) {
        return new Person(
                id,
                0,
                new PersonName("Mithal", "Hanan", null),
                new Person.Birth(null, false),
                null,
                null,
                new Person.Home(town, null, null),
                new Person.Reachable(null, null),
                null,
                new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                Set.of(),
                List.of(),
                null);
    }

    private void consent(PersonId person) {
        for (String kind : List.of("consent", "privacy_notice")) {
            sql("""
                    insert into consent_declaration (municipality_id, person_id, declaration_id, kind, text_version, language, basis,
                      given_on, signed_by, recorded_at, recorded_by)
                    values (database_municipality(), ?, ?, ?, '1', 'de', 'test', date '2026-11-01', 'SCANNED', now(), database_account())
                    """).params(person.value(), Uuids.next(), kind).update();
        }
    }

    /** Ends the case. */
    public void close(CaseId id) {
        as(() -> sql("""
                        insert into casework_closure (municipality_id, case_id, closure_id, closed_at, closed_by, reason, kind, talk)
                        values (database_municipality(), ?, ?, now(), database_account(), 'goals_reached', 'regular', 'held')
                        """).params(id.value(), Uuids.next()).update());
    }

    /** Holds so many talks. */
    public void talk(CaseId id, int times) {
        as(() -> {
            for (int i = 0; i < times; i++) {
                sql("""
                        insert into casework_contact (municipality_id, case_id, contact_id, held_on, kind, outcome, qualified,
                          interpreter, recorded_at, recorded_by)
                        values (database_municipality(), ?, ?, current_date, 'office', 'HELD', true, 'NONE_NEEDED', now(), database_account())
                        """).params(id.value(), Uuids.next()).update();
            }
            return times;
        });
    }

    public JdbcClient.StatementSpec sql(String text) {
        return app.getBean(JdbcClient.class).sql(text);
    }

    /** How many rows of the case the table has. */
    public int count(String table, CaseId id) {
        return as(() -> sql("select count(*) from " + table + " where case_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single());
    }

    public Case find(CaseId id) {
        return as(() -> app.getBean(Cases.class).find(id).orElseThrow());
    }

    /** What a page answers. */
    @SuppressWarnings("ArrayRecordComponent") // read once by the test that asked
    public record Answer(int status, String body, @Nullable String redirect, byte[] content) {}

    public Answer see(String path) throws Exception {
        return send(get(path));
    }

    /** Sends a form: name, value, name, value; a name may come several times. */
    public Answer send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    private Answer send(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = app.getBean(MockMvc.class)
                .perform(request.with(user(login)).with(csrf()))
                .andReturn()
                .getResponse();
        return new Answer(
                response.getStatus(),
                response.getContentAsString(StandardCharsets.UTF_8),
                response.getRedirectedUrl(),
                response.getContentAsByteArray());
    }
}
