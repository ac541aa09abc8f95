package de.lotse.bench;

import de.lotse.casework.CaseworkConcept;
import de.lotse.people.BulkTokens;
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
import java.time.LocalDate;
import java.util.List;
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
    private final List<MunicipalityId> municipalities;
    private final List<CaseworkConcept> concepts;
    private final FilledPeople people;
    private final FilledCases cases;
    private final String passwordHash;
    private final FlywayConnectionDetails owner;
    private final Days days;

    Filling(ApplicationContext application, LocalDate today) {
        InstallMunicipality install = application.getBean(InstallMunicipality.class);
        Concepts known = application.getBean(Concepts.class);
        this.municipalities = CONCEPTS.stream().map(install::install).toList();
        this.concepts = municipalities.stream()
                .map(id -> known.current(id).section(CaseworkConcept.class))
                .toList();
        BulkKeys keys = new BulkKeys(application);
        this.days = new Days(today);
        this.people = new FilledPeople(keys, new BulkTokens(application.getBean(Vault.class)), days);
        this.cases = new FilledCases(keys, days);
        this.passwordHash = java.util.Objects.requireNonNull(
                application.getBean(PasswordEncoder.class).encode(Invented.PASSWORD));
        this.owner = application.getBean(FlywayConnectionDetails.class);
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
                days.at(400));
        bulk.add(
                "access_role(municipality_id,account_id,role,from_at)",
                municipality,
                account,
                "CASE_MANAGER",
                days.at(400));
        for (int number : desk.cases()) {
            people.person(worker, number, municipality, account, bulk);
            cases.theCase(worker, number, municipality, account, desk.concept(), bulk);
        }
    }
}
