package de.lotse.tenancy;

import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.profile.ConceptText;
import de.lotse.tenancy.profile.ShippedConcepts;
import de.lotse.tenancy.profile.ShippedOrganisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Installs a municipality from its shipped concept and organisation file. A second time changes nothing. */
@Service
public class InstallMunicipality {
    private final TransactionTemplate transactions;
    private final Municipalities municipalities;
    private final ConceptVersions versions;
    private final InstallOrganisations organisations;

    InstallMunicipality(
            TransactionTemplate transactions,
            Municipalities municipalities,
            ConceptVersions versions,
            InstallOrganisations organisations) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.versions = versions;
        this.organisations = organisations;
    }

    /** Installs the municipality with this key of {@link #available()} and returns its identifier. */
    public MunicipalityId install(String key) {
        ConceptText concept = ShippedConcepts.text(key);
        OrganisationFile file = ShippedOrganisations.file(key);
        MunicipalityId id = concept.municipality().id();
        Acting.run(
                ActingContext.job(id, "install"),
                () -> transactions.executeWithoutResult(status -> {
                    boolean fresh = municipalities.find(id).isEmpty();
                    municipalities.add(concept.municipality());
                    if (fresh) {
                        versions.add(id, concept.version(), concept.sections());
                        organisations.install(id, file);
                    }
                }));
        return id;
    }

    /** The organisation file that ships with the municipality, for modules that install their own part of it. */
    public static OrganisationFile organisations(String key) {
        return ShippedOrganisations.file(key);
    }

    /** The identifier of a municipality that ships. */
    public static MunicipalityId idOf(String key) {
        return ShippedConcepts.text(key).municipality().id();
    }

    /** Keys of the municipalities that ship. */
    public static java.util.List<String> available() {
        return ShippedConcepts.KEYS;
    }
}
