package de.lotse.casework.linking;

import de.lotse.casework.CaseBench;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.directory.OfferId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A case of its own worker in Unna, with a service that was proposed twenty days ago. */
record LinkedService(ApplicationContext app, CaseBench bench, CaseId id, UUID linkage) {
    static final String NAME = "Beratungsstelle Beispielwald";

    static LinkedService in(ApplicationContext app) {
        CaseBench bench = new CaseBench(app, "unna");
        LinkedService made = new LinkedService(app, bench, bench.open(null, null, null), Uuids.next());
        made.link(made.linkage, null, NAME);
        return made;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    LinkOffer.Outcome link(UUID linkageId, @Nullable OfferId offer, @Nullable String service) {
        return bench.as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, linkageId, null, offer, service, Linkage.Accompaniment.NONE, today().minusDays(20), null)));
    }

    MoveLinkage.Command step(
            Linkage.State state, LocalDate on, Linkage.@Nullable Failure failure, MoveLinkage.@Nullable Passed passed) {
        return new MoveLinkage.Command(id, Uuids.next(), linkage, state, on, failure, null, passed);
    }

    MoveLinkage.Outcome move(MoveLinkage.Command command) {
        return bench.as(() -> app.getBean(MoveLinkage.class).move(command));
    }

    MoveLinkage.Outcome move(Linkage.State state, LocalDate on, Linkage.@Nullable Failure failure) {
        return move(step(state, on, failure, null));
    }

    /** Contacted, with data about the life areas. */
    MoveLinkage.Command passing(String... topics) {
        return step(
                Linkage.State.CONTACTED,
                today(),
                null,
                new MoveLinkage.Passed(person(), Disclosure.Channel.PHONE, List.of(topics), "Name und Anliegen"));
    }

    Linkage now() {
        return find(linkage);
    }

    Linkage find(UUID linkageId) {
        return bench.as(() -> app.getBean(Linkages.class).find(id, linkageId).orElseThrow());
    }

    PersonId person() {
        return bench.find(id).mainPerson();
    }

    /** What left about the person. */
    List<Disclosure> left() {
        return bench.as(() -> app.getBean(Disclosures.class).of(person()));
    }

    /** Sends the form of the linkage: field, value, field, value. */
    CaseBench.Answer send(String state, String... more) throws Exception {
        List<String> fields = new java.util.ArrayList<>(
                List.of("id", Uuids.next().toString(), "state", state, "on", today().toString()));
        fields.addAll(List.of(more));
        return bench.send("/cases/" + id + "/linking/" + linkage + "/status", fields.toArray(String[]::new));
    }
}
