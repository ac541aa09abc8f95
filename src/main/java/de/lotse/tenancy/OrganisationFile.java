package de.lotse.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's organisations as a file: who works where, for which towns, with which share, since when.
 *
 * @param municipality key of the municipality
 * @param offers material of the directory, read by the module that keeps it
 */
public record OrganisationFile(
        String municipality,
        List<TownEntry> towns,
        List<DistrictEntry> districts,
        List<RegionEntry> regions,
        List<OrganisationEntry> organisations,
        List<ContractEntry> contracts,
        List<PostEntry> posts,
        List<PlaceEntry> places,
        List<CompetenceEntry> competence,
        List<OfferEntry> offers) {
    /** A town. */
    public record TownEntry(
            String key,
            String name,
            @Nullable String region,
            @Nullable String ags,
            @Nullable String source) {}

    /** A city district. */
    public record DistrictEntry(
            String key,
            String name,
            @Nullable String town,
            @Nullable String source) {}

    /** A region. */
    public record RegionEntry(
            String key,
            String name,
            List<String> towns,
            @Nullable String source) {}

    /** An organisation. */
    public record OrganisationEntry(
            String key,
            String name,
            Organisation.Kind kind,
            @Nullable String parent,
            Organisation.@Nullable LegalBasis legalBasis,
            @Nullable String note,
            @Nullable String source) {}

    /** A contract. */
    public record ContractEntry(
            String key,
            Contract.Kind kind,
            String organisation,
            String covers,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String source) {}

    /** A post in one period. */
    public record PostEntry(
            String key,
            String organisation,
            @Limits(min = 1, max = 3) int buildingBlock,
            Post.Role role,
            @Nullable @Limits(max = 20) BigDecimal fte,
            @Nullable @Limits(max = 20) BigDecimal approvedFte,
            List<String> area,
            @Nullable String focus,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String follows,
            @Nullable String note,
            @Nullable String source) {}

    /** A place of counselling. */
    public record PlaceEntry(
            String key,
            String name,
            @Nullable String town,
            Place.Kind kind,
            @Nullable String organisation,
            @Nullable String equipment,
            @Nullable String safety,
            @Nullable String source) {}

    /** Who is competent for which towns. */
    public record CompetenceEntry(
            Competence.Kind office,
            String organisation,
            List<String> towns,
            @Nullable String focus,
            @Nullable String note,
            @Nullable String source) {}

    /** An offer of the directory. */
    public record OfferEntry(
            String key,
            String name,
            @Nullable String provider,
            @Nullable String organisation,
            OfferKind kind,
            @Nullable OfferCircle circle,
            List<String> topics,
            @Nullable String targetGroup,
            List<String> towns,
            List<String> districts,
            List<String> languages,
            @Nullable String source) {}

    /** Permanent service, project with an end, or service with a legal mandate (DIR-02). */
    public enum OfferKind {
        PERMANENT,
        PROJECT,
        MANDATE
    }

    /** How close the cooperation is. */
    public enum OfferCircle {
        INNER,
        OUTER
    }
}
