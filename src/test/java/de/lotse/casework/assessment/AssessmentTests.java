package de.lotse.casework.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.webui.components.NetworkContact;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LotseTest
class AssessmentTests {
    @Autowired
    ApplicationContext app;

    private final String today =
            LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).toString();

    @Test
    @Requirement({"CW-04", "CW-08"})
    void aSecondAssessmentStartsFromTheFirstAndIsComparedWithIt() throws Exception {
        CaseBench bench = new CaseBench(app, "herne");
        CaseId id = bench.open(null, null, null);
        String path = "/cases/" + id + "/assessment";
        assertThat(bench.see(path).body()).contains("Noch kein Assessment");

        assertThat(send(
                                bench,
                                path,
                                Uuids.next().toString(),
                                "self-work",
                                "4",
                                "professional-work",
                                "3",
                                "strengths",
                                "Kann gut kochen")
                        .redirect())
                .isEqualTo(path);
        assertThat(bench.see(path + "/new").body()).contains("Kann gut kochen");
        send(bench, path, Uuids.next().toString(), "self-work", "1", "professional-work", "2", "urgency-work", "3");

        List<Assessment> all = bench.as(() -> app.getBean(Assessments.class).of(id));
        assertThat(all)
                .extracting(Assessment::kind)
                .containsExactly(Assessment.Kind.INITIAL, Assessment.Kind.REASSESSMENT);
        assertThat(bench.see(path).body()).contains("Re-Assessment", "Hanan Mithal selbst", "kann warten");
    }

    private Answer send(CaseBench bench, String path, String revision, String... fields) throws Exception {
        List<String> all = new java.util.ArrayList<>(
                List.of("id", revision, "assessment", Uuids.next().toString(), "assessedOn", today));
        all.addAll(List.of(fields));
        return bench.send(path, all.toArray(String[]::new));
    }

    @Test
    @Requirement("CW-04")
    void anAssessmentIsContinuedAndNobodyOverwritesUnseen() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String path = "/cases/" + id + "/assessment";
        String assessment = Uuids.next().toString();
        String first = Uuids.next().toString();
        String[] begun = {"id", first, "assessment", assessment, "assessedOn", today, "problem", "Miete"};
        bench.send(path, begun);
        assertThat(bench.send(path, begun).status()).as("sent twice").isEqualTo(302);
        begun[begun.length - 1] = "Miete und Strom";
        Answer edited = bench.send(path, begun);
        assertThat(edited.status()).as("edited after going back").isEqualTo(422);
        assertThat(edited.body()).contains("Miete und Strom", "Inzwischen hat");
        assertThat(bench.count("casework_assessment", id)).isEqualTo(1);

        assertThat(bench.see(path + "/" + assessment + "/edit").body()).contains("Miete", first);
        String second = Uuids.next().toString();
        assertThat(bench.send(path, "id", second, "assessment", assessment, "basedOn", first, "assessedOn", today)
                        .status())
                .isEqualTo(302);
        Answer overtaken = bench.send(
                path,
                "id",
                Uuids.next().toString(),
                "assessment",
                assessment,
                "basedOn",
                first,
                "assessedOn",
                today,
                "problem",
                "meine Fassung");
        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.body()).contains("meine Fassung", "Inzwischen hat", second);
        Answer wrong = send(bench, path, Uuids.next().toString(), "self-work", "9", "problem", "bleibt");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("bleibt");
    }

    @Test
    @Requirement("CW-04")
    void theNetworkShowsWhoIsNearAndWhichReleaseIsMissing() throws Exception {
        CaseBench bench = new CaseBench(app, "muenster");
        CaseId id = bench.open("muenster", null, null);
        String path = "/cases/" + id + "/network";
        String member = Uuids.next().toString();
        String[] jobcenter = {
            "id", member, "name", "Jobcenter Beispiel", "kind", "SERVICE", "closeness", "FAR", "frequency", "monatlich"
        };

        assertThat(bench.send(path, jobcenter).status()).isEqualTo(302);
        assertThat(bench.send(path, jobcenter).status()).isEqualTo(302);
        assertThat(bench.count("casework_network_contact", id)).isEqualTo(1);
        assertThat(bench.see("/cases/" + id + "/assessment").body()).contains("Jobcenter Beispiel");
        assertThat(release(bench, id)).isEqualTo(NetworkContact.Release.NONE);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));
        Recipient jobcentre = bench.as(() -> app.getBean(Recipients.class).named("Jobcenter Beispiel"));
        GivenReleases.of(app, bench, bench.find(id).mainPerson())
                .to(jobcentre, List.of("work"), Set.of(Release.Power.MAY_INFORM), today, today.plusDays(7));
        assertThat(release(bench, id)).isEqualTo(NetworkContact.Release.ENDS_SOON);
        assertThat(bench.send(path, "id", Uuids.next().toString(), "frequency", "täglich")
                        .body())
                .contains("täglich");
        assertThat(bench.send(path + "/" + member + "/delete").status()).isEqualTo(302);
        assertThat(bench.see(path).body()).contains("Noch niemand im Netzwerk");
    }

    private NetworkContact.Release release(CaseBench bench, CaseId id) {
        return bench.as(() -> {
            NetworkMember known = app.getBean(NetworkMembers.class).of(id).getFirst();
            PersonId person = app.getBean(Cases.class).find(id).orElseThrow().mainPerson();
            return Networks.state(
                    known, app.getBean(Releases.class).of(person), LocalDate.now(java.time.ZoneId.of("Europe/Berlin")));
        });
    }

    @Test
    @Requirement({"ACC-02", "CW-10"})
    void aForeignCaseDoesNotExistAndAClosedOneTakesNothing() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseBench other = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String path = "/cases/" + id + "/assessment";

        assertThat(other.see(path).status()).isEqualTo(404);
        assertThat(other.see("/cases/" + id + "/network").status()).isEqualTo(404);
        assertThat(send(other, path, Uuids.next().toString()).status()).isEqualTo(404);
        bench.close(id);
        assertThat(send(bench, path, Uuids.next().toString()).body()).contains("Der Fall ist beendet");
        assertThat(bench.count("casework_assessment", id)).isZero();
    }
}
