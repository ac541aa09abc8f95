package de.lotse.tenancy;

import de.lotse.shared.MunicipalityId;
import de.lotse.shared.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an organisation file into the tables; identifiers follow from municipality and key, so a second run meets itself. */
@Component
class InstallOrganisations {
    private final Towns towns;
    private final Organisations organisations;
    private final Contracts contracts;
    private final Places places;
    private final Posts posts;
    private final Competence competence;

    InstallOrganisations(
            Towns towns,
            Organisations organisations,
            Contracts contracts,
            Places places,
            Posts posts,
            Competence competence) {
        this.towns = towns;
        this.organisations = organisations;
        this.contracts = contracts;
        this.places = places;
        this.posts = posts;
        this.competence = competence;
    }

    void install(MunicipalityId municipality, OrganisationFile file) {
        Ids ids = new Ids(municipality);
        areas(file);
        // Twice, because an organisation may stand before its parent.
        file.organisations().forEach(one -> organisations.save(organisation(ids, one, null, 0)));
        file.organisations().stream()
                .filter(one -> one.parent() != null)
                .forEach(one -> organisations.save(organisation(ids, one, one.parent(), 1)));
        file.contracts()
                .forEach(one -> contracts.save(new Contract(
                        new ContractId(ids.of("contract", one.key())),
                        ids.organisation(one.organisation()),
                        one.kind(),
                        one.covers(),
                        one.from(),
                        one.to(),
                        one.source(),
                        0)));
        file.places().forEach(one -> places.save(place(ids, one)));
        file.posts().forEach(one -> posts.save(post(ids, one)));
        file.competence().forEach(one -> competence.save(rule(ids, one)));
    }

    private void areas(OrganisationFile file) {
        for (int i = 0; i < file.towns().size(); i++) {
            OrganisationFile.TownEntry one = file.towns().get(i);
            towns.add(new Town(new TownId(one.key()), one.name(), one.region(), one.ags()), i);
        }
        file.regions()
                .forEach(one -> towns.add(new Town.Region(
                        one.key(),
                        one.name(),
                        one.towns().stream().map(TownId::new).toList(),
                        one.source())));
        file.districts().forEach(one -> towns.add(new Town.District(one.key(), one.name(), town(one.town()))));
    }

    private static Organisation organisation(
            Ids ids, OrganisationFile.OrganisationEntry one, @Nullable String parent, int version) {
        return new Organisation(
                ids.organisation(one.key()),
                one.key(),
                one.name(),
                one.kind(),
                parent == null ? null : ids.organisation(parent),
                one.legalBasis(),
                one.note(),
                one.source(),
                version);
    }

    private static Place place(Ids ids, OrganisationFile.PlaceEntry one) {
        String organisation = one.organisation();
        return new Place(
                new PlaceId(ids.of("place", one.key())),
                one.key(),
                one.name(),
                town(one.town()),
                one.kind(),
                organisation == null ? null : ids.organisation(organisation),
                null,
                one.equipment(),
                one.safety(),
                null,
                one.source(),
                0);
    }

    private static Post post(Ids ids, OrganisationFile.PostEntry one) {
        String place = one.place();
        String follows = one.follows();
        return new Post(
                new PostId(ids.of("post", one.key())),
                one.key(),
                ids.organisation(one.organisation()),
                one.buildingBlock(),
                one.role(),
                one.fte(),
                one.approvedFte(),
                one.area(),
                one.focus(),
                place == null ? null : new PlaceId(ids.of("place", place)),
                one.from(),
                one.to(),
                follows == null ? null : new PostId(ids.of("post", follows)),
                one.note(),
                one.source(),
                0);
    }

    private static CompetenceRule rule(Ids ids, OrganisationFile.CompetenceEntry one) {
        return new CompetenceRule(
                new CompetenceId(ids.of("competence", one.office() + one.organisation() + one.towns() + one.focus())),
                one.office(),
                ids.organisation(one.organisation()),
                one.towns(),
                one.focus(),
                null,
                null,
                one.note(),
                one.source(),
                0);
    }

    private static @Nullable TownId town(@Nullable String key) {
        return key == null ? null : new TownId(key);
    }

    /** Identifiers that follow from the municipality and a key of its file. */
    private record Ids(MunicipalityId municipality) {
        UUID of(String kind, String key) {
            return UUID.nameUUIDFromBytes((municipality + ":" + kind + ":" + key).getBytes(StandardCharsets.UTF_8));
        }

        OrganisationId organisation(String key) {
            return new OrganisationId(of("organisation", key));
        }
    }
}
