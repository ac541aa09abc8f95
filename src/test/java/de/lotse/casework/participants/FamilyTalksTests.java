package de.lotse.casework.participants;

import static de.lotse.casework.participants.Relatives.join;
import static de.lotse.casework.participants.Relatives.register;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case.Participant;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A talk with several of a family stands with each of them, whoever of the colleagues notes it. */
@LotseTest
class FamilyTalksTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId id;

    @Autowired
    FamilyTalksTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        id = bench.open(null, null, null);
    }

    @Test
    @Requirement("CW-07a")
    void aTalkWithSeveralOfSeveralCasesStandsInEachWithItsOwnPeopleAndOneNumber() throws Exception {
        CaseId two = bench.open(null, null, null);
        PersonId child = register(app, bench, "Lina", today.minusYears(6));
        join(app, bench, id, child, Participant.Role.CHILD);
        assertThat(bench.see("/contacts/new").body()).contains("Lina Beispiel");
        String talk = Uuids.next().toString();
        assertThat(bench.send(
                                "/contacts",
                                "id",
                                talk,
                                "case",
                                id.toString(),
                                "further",
                                two.toString(),
                                "persons",
                                child.toString(),
                                "kind",
                                "office",
                                "outcome",
                                "HELD",
                                "on",
                                today.toString())
                        .status())
                .isEqualTo(302);
        assertThat(bench.see("/cases/" + id + "/contacts").body()).contains("mit Lina Beispiel");
        assertThat(bench.see("/cases/" + two + "/contacts").body()).doesNotContain("mit Lina Beispiel");
        assertThat(bench.as(() -> bench.sql(
                                "select count(distinct contact_id) from casework_contact where case_id in (?, ?)")
                        .params(id.value(), two.value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    @Requirement({"CW-07a", "IN-17"})
    void whoeverSharesACaseOrStandsInForItNotesTalksThereWithEachOfTheFamily() throws Exception {
        PersonId child = register(app, bench, "Lina", today.minusYears(6));
        join(app, bench, id, child, Participant.Role.CHILD);
        String number = bench.find(id).number();
        for (Grant.Reason reason : List.of(Grant.Reason.TANDEM, Grant.Reason.DEPUTY)) {
            CaseBench colleague = new CaseBench(app, "unna");
            bench.as(() -> app.getBean(Grants.class).give(id, colleague.account(), reason, null, null));
            assertThat(colleague.see("/contacts/new?case=" + id).body())
                    .as(reason.name())
                    .contains(number, "Lina Beispiel");
            assertThat(colleague
                            .send("/contacts", talk(child, "Gespräch: " + reason))
                            .status())
                    .isEqualTo(302);
            assertThat(bench.see("/cases/" + id + "/contacts").body())
                    .contains("Gespräch: " + reason, "mit Lina Beispiel");
        }
        CaseBench clearing = new CaseBench(app, "unna");
        bench.as(() -> app.getBean(Grants.class).give(id, clearing.account(), Grant.Reason.QUALITY_SAMPLE, null, null));
        assertThat(clearing.see("/contacts/new?case=" + id).body())
                .as("who only reads it")
                .doesNotContain(number, "Lina Beispiel");
    }

    private String[] talk(PersonId with, String note) {
        return new String[] {
            "id",
            Uuids.next().toString(),
            "case",
            id.toString(),
            "persons",
            with.toString(),
            "kind",
            "office",
            "outcome",
            "HELD",
            "on",
            today.toString(),
            "note",
            note
        };
    }
}
