package de.lotse.bench;

import de.lotse.casework.CaseworkConcept;
import de.lotse.people.BulkTokens;
import de.lotse.people.PersonName;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.InstallMunicipality;
import de.lotse.vault.BulkKeys;
import de.lotse.vault.Vault;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Fills a database worker by worker, each in one transaction, so that an interrupted filling goes on where it stopped. Everything
 * sealed is really sealed, with a key for each person and each case.
 */
final class Filling {
    private static final List<String> CONCEPTS = List.of("unna", "herne", "muenster", "dueren", "ennepe-ruhr");
    private static final int CONTACTS = 8;
    private static final int THICK_CONTACTS = 200;
    private static final int THICK_FILES = 40;
    private static final int THICK_RELATIVES = 5;
    private final List<MunicipalityId> municipalities;
    private final List<CaseworkConcept> concepts;
    private final BulkKeys keys;
    private final BulkTokens tokens;
    private final String passwordHash;
    private final FlywayConnectionDetails owner;
    private final LocalDate today;

    Filling(ApplicationContext application, LocalDate today) {
        InstallMunicipality install = application.getBean(InstallMunicipality.class);
        Concepts known = application.getBean(Concepts.class);
        this.municipalities = CONCEPTS.stream().map(install::install).toList();
        this.concepts = municipalities.stream()
                .map(id -> known.current(id).section(CaseworkConcept.class))
                .toList();
        this.keys = new BulkKeys(application);
        this.tokens = new BulkTokens(application.getBean(Vault.class));
        this.passwordHash = java.util.Objects.requireNonNull(
                application.getBean(PasswordEncoder.class).encode(Invented.PASSWORD));
        this.owner = application.getBean(FlywayConnectionDetails.class);
        this.today = today;
    }

    /** Fills up to so many cases and says how far it is. */
    void upTo(int cases, Progress progress) throws SQLException, IOException {
        int workers = Math.max(CONCEPTS.size(), cases / Invented.CASES);
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int worker = filled(connection); worker < workers; worker++) {
                Bulk bulk = new Bulk();
                int place = worker % municipalities.size();
                desk(Desk.full(worker, municipalities.get(place).value(), concepts.get(place)), bulk);
                bulk.send(connection);
                connection.commit();
                progress.filled((worker + 1) * Invented.CASES, workers * Invented.CASES);
            }
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    /** Told after each worker. */
    interface Progress {
        void filled(int cases, int of);
    }

    /** A connection that is bound by nothing. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    /** The number of the municipality with the key. */
    int municipality(String key) {
        return municipalities.get(CONCEPTS.indexOf(key)).value();
    }

    /** By what the municipality with the key works. */
    CaseworkConcept concept(String key) {
        return concepts.get(CONCEPTS.indexOf(key));
    }

    /** Longer numbers are workers of a {@link Ground}. */
    private static int filled(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from access_account where login ~ '^messung-[0-9]{1,6}$'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A worker with all her cases. */
    void desk(Desk desk, Bulk bulk) {
        int worker = desk.worker();
        int municipality = desk.municipality();
        UUID account = Invented.account(worker);
        bulk.add(
                "access_account(municipality_id,account_id,login,password_hash,name,duty,workplace,second_factor_required,created_at)",
                municipality,
                account,
                Invented.login(worker),
                passwordHash,
                "Messung Nummer " + worker,
                "Case Management",
                "Musterort",
                false,
                at(400));
        bulk.add(
                "access_role(municipality_id,account_id,role,from_at)", municipality, account, "CASE_MANAGER", at(400));
        for (int number : desk.cases()) {
            person(worker, number, municipality, account, bulk);
            theCase(worker, number, municipality, account, desk.concept(), bulk);
        }
    }

    private void person(int worker, int number, int municipality, UUID account, Bulk bulk) {
        UUID person = Invented.person(worker, number);
        Random random = new Random(person.hashCode());
        BulkKeys.Sealing sealing = keys.newOwner(person);
        LocalDate born = LocalDate.of(1955, 1, 1).plusDays(random.nextInt(18_000));
        PersonName name = new PersonName(Invented.family(worker, number), Invented.given(worker, number), null);
        bulk.add(
                "vault_key(municipality_id,owner_id,wrapped,created_at)",
                municipality,
                person,
                sealing.wrapped(),
                at(300));
        bulk.add(
                "people_person(municipality_id,person_id,registered_at,registered_by,changed_at,family_name,given_names,birth_date,"
                        + "birth_year,gender,arrived_on,interpreter)",
                municipality,
                person,
                at(300),
                account,
                at(300),
                sealing.seal("people_person.family_name", name.family()),
                sealing.seal("people_person.given_names", name.given()),
                sealing.seal("people_person.birth_date", born.toString()),
                born.getYear(),
                random.nextBoolean() ? "w" : "m",
                today.minusDays(random.nextInt(2000)),
                "SOMETIMES");
        bulk.add(
                "people_nationality",
                municipality,
                person,
                Invented.pick(List.of("475", "423", "166", "163", "287"), random));
        bulk.add(
                "people_language",
                municipality,
                person,
                Invented.pick(List.of("ar", "fa", "uk", "tr", "ti"), random),
                "MU");
        bulk.add(
                "people_residence(municipality_id,person_id,residence_id,status,valid_from,valid_to,noted_at,noted_by)",
                municipality,
                person,
                UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) worker}),
                "DU-60A-1",
                today.minusDays(200),
                today.plusDays(random.nextInt(400)),
                at(300),
                account);
        for (byte[] token : tokens.of(municipality, name, born)) {
            bulk.add("people_search_token(municipality_id,person_id,token)", municipality, person, token);
        }
        for (String kind : List.of("privacy_notice", "consent")) {
            bulk.add(
                    "consent_declaration(municipality_id,person_id,declaration_id,kind,text_version,language,basis,given_on,signed_by,"
                            + "recorded_at,recorded_by)",
                    municipality,
                    person,
                    UUID.nameUUIDFromBytes((kind + person).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    kind,
                    "1",
                    "de",
                    "art13",
                    today.minusDays(300),
                    "HANDED_OVER",
                    at(300),
                    account);
        }
    }

    private void theCase(int worker, int number, int municipality, UUID account, CaseworkConcept concept, Bulk bulk) {
        UUID id = Invented.theCase(worker, number);
        UUID person = Invented.person(worker, number);
        Random random = new Random(id.hashCode());
        BulkKeys.Sealing sealing = keys.newOwner(id);
        boolean closed = number >= Invented.OPEN_CASES;
        int opened = closed ? 600 + random.nextInt(900) : 30 + random.nextInt(300);
        bulk.add(
                "vault_key(municipality_id,owner_id,wrapped,created_at)",
                municipality,
                id,
                sealing.wrapped(),
                at(opened));
        bulk.add(
                "casework_case(municipality_id,case_id,number,main_person_id,responsible_id,opened_at,opened_by,access_route)",
                municipality,
                id,
                "M-" + worker + "-" + number,
                person,
                account,
                at(opened),
                account,
                "direct");
        bulk.add(
                "casework_participant(municipality_id,case_id,participation_id,person_id,role,since_on,noted_at,noted_by)",
                municipality,
                id,
                id,
                person,
                "CLIENT",
                today.minusDays(opened),
                at(opened),
                account);
        bulk.add(
                "access_case_person(municipality_id,case_id,person_id,since_at)", municipality, id, person, at(opened));
        bulk.add(
                "access_grant(municipality_id,grant_id,case_id,account_id,reason,from_at,given_by)",
                municipality,
                id,
                id,
                account,
                "ASSIGNMENT",
                at(opened),
                account);
        int phases = 1 + random.nextInt(concept.phases().size());
        for (int phase = 0; phase < phases; phase++) {
            bulk.add(
                    "casework_phase_entry(municipality_id,case_id,entry_id,phase,entered_at,entered_by)",
                    municipality,
                    id,
                    UUID.nameUUIDFromBytes((id + "/" + phase).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    concept.phases().get(phase).key(),
                    at(opened - phase),
                    account);
        }
        boolean thick = number == Invented.THICK;
        for (int contact = 0; contact < (thick ? THICK_CONTACTS : CONTACTS); contact++) {
            contact(municipality, id, account, concept, opened, closed, random, sealing, bulk);
        }
        if (thick) {
            relatives(worker, municipality, id, account, bulk);
            files(municipality, id, account, sealing, bulk);
        }
        if (closed) {
            bulk.add(
                    "casework_closure(municipality_id,case_id,closure_id,closed_at,closed_by,reason,kind,talk)",
                    municipality,
                    id,
                    id,
                    at(opened - 400),
                    account,
                    concept.closure().reasons().getFirst().key(),
                    "REGULAR",
                    "HELD");
        } else {
            bulk.add(
                    "casework_task(municipality_id,case_id,task_id,kind,text,due_on,noted_at,noted_by)",
                    municipality,
                    id,
                    id,
                    "next_step",
                    sealing.seal("task.text", "Erfundene Unterlagen nachreichen"),
                    today.plusDays(random.nextInt(30) - 3),
                    at(20),
                    account);
        }
    }

    private void relatives(int worker, int municipality, UUID id, UUID account, Bulk bulk) {
        for (int relative = 1; relative <= THICK_RELATIVES; relative++) {
            UUID person = Invented.person(worker, Invented.THICK + relative);
            bulk.add(
                    "casework_participant(municipality_id,case_id,participation_id,person_id,role,since_on,noted_at,noted_by)",
                    municipality,
                    id,
                    person,
                    person,
                    "RELATIVE",
                    today.minusDays(20),
                    at(20),
                    account);
            bulk.add(
                    "access_case_person(municipality_id,case_id,person_id,since_at)", municipality, id, person, at(20));
        }
    }

    private void files(int municipality, UUID id, UUID account, BulkKeys.Sealing sealing, Bulk bulk) {
        for (int file = 0; file < THICK_FILES; file++) {
            bulk.add(
                    "documents_file(municipality_id,file_id,case_id,kind,name,content_type,size,sha256,version,signed,added_at,added_by)",
                    municipality,
                    UUID.nameUUIDFromBytes((id + "/file/" + file).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    id,
                    "other",
                    sealing.seal("file.name", "Erfundenes Schreiben " + file + ".pdf"),
                    "application/pdf",
                    120_000,
                    sealing.seal("file.sha256", "0"),
                    1,
                    false,
                    at(file),
                    account);
        }
    }

    private void contact(
            int municipality,
            UUID id,
            UUID account,
            CaseworkConcept concept,
            int opened,
            boolean closed,
            Random random,
            BulkKeys.Sealing sealing,
            Bulk bulk) {
        int ago = closed ? opened - random.nextInt(390) : random.nextInt(opened);
        bulk.add(
                "casework_contact(municipality_id,case_id,contact_id,held_on,minutes,kind,outcome,qualified,interpreter,needs,note,"
                        + "recorded_at,recorded_by)",
                municipality,
                id,
                new UUID(random.nextLong(), random.nextLong()),
                today.minusDays(ago),
                15 + random.nextInt(60),
                Invented.pick(concept.contactFormats(), random).key(),
                "HELD",
                true,
                "NONE_NEEDED",
                "{" + Invented.pick(concept.lifeAreas().areas(), random).key() + "}",
                sealing.seal("contact.note", Invented.note(random)),
                at(ago),
                account);
    }

    private Instant at(int daysAgo) {
        return today.minusDays(daysAgo).atTime(9, 0).toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }
}
