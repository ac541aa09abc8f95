package de.lotse.consent;

import de.lotse.shared.OrganisationId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the head of an organisation's papers; nothing of it belongs to a person (CON-01b). */
@Repository
@Transactional
public class Issuers {
    private static final UUID MUNICIPALITY = new UUID(0, 0);
    private final JdbcClient jdbc;

    Issuers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Addresses and contacts of an organisation.
     *
     * @param contact how a client reaches it, e.g. to withdraw
     * @param processor who runs the technology on its behalf
     * @param complaintOffice where clients complain
     */
    public record Details(
            @Nullable String address,
            @Nullable String contact,
            @Nullable String dataProtectionOfficer,
            @Nullable String processor,
            @Nullable String complaintOffice) {
        /** Nothing known. */
        public static final Details NONE = new Details(null, null, null, null, null);

        /** These, and where they are silent the others. */
        Details orElse(Details other) {
            return new Details(
                    address == null ? other.address : address,
                    contact == null ? other.contact : contact,
                    dataProtectionOfficer == null ? other.dataProtectionOfficer : dataProtectionOfficer,
                    processor == null ? other.processor : processor,
                    complaintOffice == null ? other.complaintOffice : complaintOffice);
        }
    }

    /** The details of the organisation; of the municipality itself for null. */
    @Transactional(readOnly = true)
    public Details find(@Nullable OrganisationId organisation) {
        Optional<Details> found = jdbc.sql("""
                        select * from consent_issuer where municipality_id = database_municipality() and organisation_id = ?""")
                .param(key(organisation))
                .query((row, number) -> new Details(
                        row.getString("address"),
                        row.getString("contact"),
                        row.getString("data_protection_officer"),
                        row.getString("processor"),
                        row.getString("complaint_office")))
                .optional();
        return found.orElse(Details.NONE);
    }

    /** Writes the details. */
    public void save(@Nullable OrganisationId organisation, Details details) {
        jdbc.sql("""
                        insert into consent_issuer (municipality_id, organisation_id, address, contact, data_protection_officer,
                          processor, complaint_office, changed_at, changed_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict (municipality_id, organisation_id) do update set address = excluded.address,
                          contact = excluded.contact, data_protection_officer = excluded.data_protection_officer,
                          processor = excluded.processor, complaint_office = excluded.complaint_office,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param(key(organisation))
                .param(details.address())
                .param(details.contact())
                .param(details.dataProtectionOfficer())
                .param(details.processor())
                .param(details.complaintOffice())
                .update();
    }

    private static UUID key(@Nullable OrganisationId organisation) {
        return organisation == null ? MUNICIPALITY : organisation.value();
    }
}
