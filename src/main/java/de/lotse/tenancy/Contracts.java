package de.lotse.tenancy;

import de.lotse.shared.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Forwarding contracts and refinancing agreements of the acting municipality (ORG-02). */
@Repository
@Transactional(readOnly = true)
public class Contracts {
    private static final String SELECT = """
            select contract_id, organisation_id, kind, covers, from_day, to_day, source, version from tenancy_contract
            where municipality_id = database_municipality()""";
    private final JdbcClient jdbc;

    Contracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All contracts. */
    public List<Contract> all() {
        return jdbc.sql(SELECT + " order by kind, covers").query(Contracts::row).list();
    }

    /** The contract, if the municipality has it. */
    public Optional<Contract> find(ContractId id) {
        return jdbc.sql(SELECT + " and contract_id = ?")
                .param(id.value())
                .query(Contracts::row)
                .optional();
    }

    /** Writes the contract, new or changed. @return false if somebody saved it meanwhile; nothing is overwritten then */
    @Transactional
    public boolean save(Contract contract) {
        return jdbc.sql("""
                        insert into tenancy_contract (municipality_id, contract_id, organisation_id, kind, covers, from_day,
                          to_day, source, version, changed_at, changed_by)
                        values (database_municipality(), :id, :organisation, :kind, :covers, :from, :to, :source, 1,
                          now(), database_account())
                        on conflict (municipality_id, contract_id) do update set organisation_id = excluded.organisation_id,
                          kind = excluded.kind, covers = excluded.covers, from_day = excluded.from_day,
                          to_day = excluded.to_day, source = excluded.source, changed_at = excluded.changed_at,
                          changed_by = excluded.changed_by,
                          version = tenancy_contract.version + 1
                          where tenancy_contract.version = :version""")
                        .param("id", contract.id().value())
                        .param("organisation", contract.organisation().value())
                        .param("kind", contract.kind().name())
                        .param("covers", contract.covers())
                        .param("from", contract.from())
                        .param("to", contract.to())
                        .param("source", contract.source())
                        .param("version", contract.version())
                        .update()
                == 1;
    }

    private static Contract row(ResultSet row, int number) throws SQLException {
        return new Contract(
                new ContractId(row.getObject("contract_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Contract.Kind.valueOf(row.getString("kind")),
                row.getString("covers"),
                Rows.day(row, "from_day"),
                Rows.day(row, "to_day"),
                row.getString("source"),
                row.getInt("version"));
    }
}
