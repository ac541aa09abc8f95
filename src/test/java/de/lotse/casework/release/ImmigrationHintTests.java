package de.lotse.casework.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.conference.ConveneConference;
import de.lotse.casework.exchange.ClearConflict;
import de.lotse.casework.linking.Cooperate;
import de.lotse.casework.linking.Cooperation;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Before anything goes to the immigration authority stands what it may do with it, wherever it goes from; before others it does not. */
@LotseTest
@Requirement("CON-03a")
class ImmigrationHintTests {
    private static final String HINT = "Ausländerbehörde: § 203 StGB, §§ 87, 88 AufenthG";
    private static final Recipient OTHER = new Recipient(Recipient.Kind.HEALTH, null, "Praxis Beispiel");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final UUID id = Uuids.next();

    @Autowired
    ApplicationContext app;

    private Recipient authority(CaseBench bench, String key) {
        OrganisationId office = bench.organisation(key);
        return bench.as(() -> app.getBean(Recipients.class).find(office).orElseThrow());
    }

    private void release(CaseBench bench, CaseId caseId, Recipient to) {
        GivenReleases.of(app, bench, bench.find(caseId).mainPerson())
                .to(to, List.of("residence"), Release.Power.values());
    }

    @Test
    void whereALinkageIsNoted() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId caseId = bench.open(null, null, null);
        UUID other = Uuids.next();
        link(bench, caseId, id, authority(bench, "abh_kreis_unna").name());
        link(bench, caseId, other, OTHER.name());
        assertThat(bench.see("/cases/" + caseId + "/linking/" + id).body()).contains(HINT);
        assertThat(bench.see("/cases/" + caseId + "/linking/" + other).body()).doesNotContain(HINT);
    }

    private void link(CaseBench bench, CaseId caseId, UUID linkage, String service) {
        assertThat(bench.as(() -> app.getBean(LinkOffer.class)
                        .link(new LinkOffer.Command(
                                caseId, linkage, null, null, service, Linkage.Accompaniment.NONE, today, null))))
                .isEqualTo(LinkOffer.Outcome.LINKED);
    }

    @Test
    void whereSomebodyIsHandedOver() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId caseId = bench.open(null, null, null);
        UUID other = Uuids.next();
        begin(bench, caseId, id, authority(bench, "abh_kreis_unna"));
        begin(bench, caseId, other, OTHER);
        assertThat(bench.see("/cases/" + caseId + "/cooperations/" + id).body()).contains(HINT);
        assertThat(bench.see("/cases/" + caseId + "/cooperations/" + other).body())
                .doesNotContain(HINT);
    }

    private void begin(CaseBench bench, CaseId caseId, UUID handover, Recipient with) {
        release(bench, caseId, with);
        PersonId client = bench.find(caseId).mainPerson();
        bench.as(() -> app.getBean(Cooperate.class)
                .begin(new Cooperate.Begin(
                        caseId,
                        handover,
                        client,
                        Cooperation.Kind.WARM_HANDOVER,
                        Cooperation.Direction.TO_US,
                        with,
                        null,
                        List.of("residence"),
                        null,
                        null)));
    }

    @Test
    void whereAConferenceIsInvitedTo() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId caseId = bench.open(null, null, null);
        String path = "/cases/" + caseId + "/conferences/" + id;
        bench.as(() -> app.getBean(ConveneConference.class).convene(PlannedConference.of(id, caseId)));
        bench.as(() -> app.getBean(ConveneConference.class).add(caseId, id, Uuids.next(), OTHER, null));
        assertThat(bench.see(path).body()).contains("Praxis Beispiel").doesNotContain(HINT);
        Recipient authority = authority(bench, "abh_kreis_unna");
        bench.as(() -> app.getBean(ConveneConference.class).add(caseId, id, Uuids.next(), authority, null));
        assertThat(bench.see(path).body()).contains(authority.name(), HINT);
    }

    @Test
    void whereAConflictIsCleared() throws Exception {
        CaseBench bench = new CaseBench(app, "muenster");
        CaseId caseId = bench.open(null, null, null);
        String path = "/cases/" + caseId + "/authorities/conflicts/";
        assertThat(bench.see(path + "new").body()).contains(HINT);
        release(bench, caseId, authority(bench, "abh_muenster"));
        OrganisationId office = bench.organisation("abh_muenster");
        PersonId client = bench.find(caseId).mainPerson();
        bench.as(() -> app.getBean(ClearConflict.class)
                .open(new ClearConflict.Opening(caseId, id, client, office, List.of("residence"), "Härtefall")));
        assertThat(bench.see(path + id).body()).contains("Härtefall", HINT);
    }

    @Test
    void whereAPackageGoesItMustBeReadFirst() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId caseId = bench.open(null, null, null);
        String path = "/cases/" + caseId + "/relocation";
        assertThat(bench.see(path).body()).doesNotContain(HINT, "name=\"hintRead\"");
        String office = bench.organisation("abh_kreis_unna").toString();
        CaseBench.Answer unread = bench.send(path, packing(office, ""));
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.body()).contains(HINT, "name=\"hintRead\"", "Hinweis zur Ausländerbehörde lesen");
        CaseBench.Answer read = bench.send(path, packing(office, "yes"));
        assertThat(read.status()).as("no release yet").isEqualTo(422);
        assertThat(read.body()).contains(HINT).doesNotContain("Hinweis zur Ausländerbehörde lesen");
        assertThat(bench.count("casework_relocation", caseId)).isZero();
    }

    private String[] packing(String office, String read) {
        return new String[] {
            "id",
            id.toString(),
            "to",
            "elsewhere",
            "organisation",
            office,
            "channel",
            "PORTAL",
            "topics",
            "residence",
            "hintRead",
            read
        };
    }
}
