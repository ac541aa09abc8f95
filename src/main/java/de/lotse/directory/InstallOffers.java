package de.lotse.directory;

import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InstallMunicipality;
import de.lotse.tenancy.OrganisationFile.OfferEntry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Installs the offers a municipality's concept names, from its shipped organisation file. A second time changes nothing. */
@Service
public class InstallOffers {
    private final TransactionTemplate transactions;
    private final Offers offers;

    InstallOffers(TransactionTemplate transactions, Offers offers) {
        this.transactions = transactions;
        this.offers = offers;
    }

    /** Installs the offers of the municipality with this key of {@link InstallMunicipality#available()}. */
    public void install(String municipalityKey) {
        MunicipalityId id = InstallMunicipality.idOf(municipalityKey);
        Acting.run(
                ActingContext.job(id, "install"),
                () -> transactions.executeWithoutResult(status -> InstallMunicipality.organisations(municipalityKey)
                        .offers()
                        .forEach(entry -> add(id, entry))));
    }

    private void add(MunicipalityId municipality, OfferEntry entry) {
        UUID id = UUID.nameUUIDFromBytes((municipality + ":offer:" + entry.key()).getBytes(StandardCharsets.UTF_8));
        offers.insert(new Offer(
                new OfferId(id),
                0,
                entry.key(),
                entry.name(),
                entry.provider(),
                Offer.Kind.valueOf(entry.kind().name()),
                entry.circle() == null
                        ? null
                        : Offer.Circle.valueOf(entry.circle().name()),
                null,
                entry.topics(),
                entry.targetGroup(),
                entry.towns(),
                entry.languages(),
                null,
                null,
                entry.source(),
                null,
                null));
    }
}
