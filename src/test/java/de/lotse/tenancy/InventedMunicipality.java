package de.lotse.tenancy;

import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.profile.ConceptText;
import de.lotse.tenancy.profile.ShippedConcepts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/** An invented municipality that works by a shipped concept; publishing there disturbs no other test. */
public final class InventedMunicipality {
    private InventedMunicipality() {}

    /** Adds it. */
    public static MunicipalityId of(ApplicationContext app, String ags, String from) {
        return of(app, ags, from, UnaryOperator.identity());
    }

    /** Adds one whose concept was changed and stands, as if it had been published before anybody compared its sections. */
    public static MunicipalityId of(ApplicationContext app, String ags, String from, UnaryOperator<String> change) {
        ConceptText concept = ShippedConcepts.text(from);
        MunicipalityId id = MunicipalityId.ofAgs(ags);
        return Acting.as(ActingContext.job(id, "test"), () -> {
            Municipality shipped = concept.municipality();
            app.getBean(Municipalities.class)
                    .add(new Municipality(
                            "muster-" + ags,
                            ags,
                            "Musterkreis",
                            shipped.kind(),
                            shipped.conceptName(),
                            null,
                            "MK" + ags.substring(2)));
            app.getBean(ConceptVersions.class).add(id, concept.version(), change.apply(concept.sections()));
            return id;
        });
    }

    /** Publishes the shipped concept with a change, from today. */
    public static PublishConcept.Outcome publish(
            ApplicationContext app, MunicipalityId id, String from, UnaryOperator<String> change) {
        int newest = app.getBean(Concepts.class).versions(id).getFirst().number();
        return Acting.as(
                ActingContext.job(id, "test"),
                () -> app.getBean(PublishConcept.class)
                        .publish(new PublishConcept.Command(
                                id,
                                newest,
                                LocalDate.now(ZoneId.of("Europe/Berlin")),
                                "Lenkungskreis",
                                null,
                                "Probe",
                                change.apply(ShippedConcepts.text(from).sections()))));
    }
}
