package de.lotse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people at the same form of the organisation, and what the record says of it. */
@LotseTest
@Requirement({"ORG-02", "ORG-03"})
class OrganisationEditsTests {
    @Autowired
    ApplicationContext app;

    private CaseBench first;
    private CaseBench second;
    private String organisation;

    @BeforeEach
    void aProvider() throws Exception {
        first = new CaseBench(app, "herne", Role.ADMINISTRATOR);
        second = new CaseBench(app, "herne", Role.COORDINATOR);
        organisation = Uuids.next().toString();
        assertThat(provider(first, "0", "Beispielwerk e. V.", "").redirect()).isEqualTo("/organisation");
    }

    @Test
    void theSecondSeesBothVersionsAndLosesNothing() throws Exception {
        provider(first, "1", "Beispielwerk Herne e. V.", "Umzug im Mai");

        CaseBench.Answer answer = provider(second, "1", "Beispielwerk Wanne e. V.", "Neue Leitung");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Jemand hat diese Angaben inzwischen geändert")
                .contains("<dd>Beispielwerk Herne e. V.</dd>", "<dd>Umzug im Mai</dd>")
                .contains("Beispielwerk Wanne e. V.", "Neue Leitung")
                .contains("name=\"version\" value=\"2\"");
        assertThat(stored().name()).isEqualTo("Beispielwerk Herne e. V.");

        provider(second, "2", "Beispielwerk Wanne e. V.", "Neue Leitung");
        assertThat(stored().name()).isEqualTo("Beispielwerk Wanne e. V.");
    }

    @Test
    void aFormSentTwiceIsNoConflict() throws Exception {
        assertThat(provider(first, "0", "Beispielwerk e. V.", "").redirect()).isEqualTo("/organisation");
        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void anotherProviderFromTheSameFormDoesNotReplaceTheFirst() throws Exception {
        CaseBench.Answer answer = provider(first, "0", "Musterwerk e. V.", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Das steht schon da", "Musterwerk e. V.")
                .doesNotContain("name=\"id\" value=\"" + organisation + "\"", "Jemand hat diese Angaben");
        assertThat(stored().name()).isEqualTo("Beispielwerk e. V.");
    }

    @Test
    void postsPlacesAndContractsKeepToTheSameRule() throws Exception {
        List<String[]> kinds = List.of(
                new String[] {"posts", "buildingBlock", "2", "role", "CASE_MANAGER", "fte", "0,25", "note"},
                new String[] {"places", "name", "Beispielhaus", "kind", "INTERNAL", "town", "", "safety"},
                new String[] {"contracts", "kind", "FORWARDING", "from", "2026-01-01", "to", "", "covers"});
        for (String[] kind : kinds) {
            String id = Uuids.next().toString();
            assertThat(send(first, kind, id, "0", "Anfang").status())
                    .as(kind[0])
                    .isEqualTo(302);
            assertThat(first.see("/organisation/" + kind[0] + "/" + id).body())
                    .as(kind[0])
                    .contains("name=\"version\" value=\"1\"");
            assertThat(send(first, kind, id, "1", "Beispiel eins").status())
                    .as(kind[0])
                    .isEqualTo(302);
            CaseBench.Answer answer = send(second, kind, id, "1", "Beispiel zwei");
            assertThat(answer.status()).as(kind[0]).isEqualTo(409);
            assertThat(answer.body()).as(kind[0]).contains("<dd>Beispiel eins</dd>", "Beispiel zwei");
        }
    }

    @Test
    void aShareReadsBackAsItWasTyped() throws Exception {
        String id = Uuids.next().toString();
        String[] post = {"posts", "buildingBlock", "2", "role", "CASE_MANAGER", "fte", "0,125", "note"};
        send(first, post, id, "0", "");

        assertThat(first.see("/organisation/posts/" + id).body()).contains("value=\"0,125\"");
        assertThat(first.see("/organisation/posts/" + id + "/successor").body()).contains("value=\"0,125\"");
    }

    @Test
    @Requirement("ACC-07")
    void theRecordTellsWhoChangedWhatInPlainWords() throws Exception {
        provider(first, "1", "Beispielwerk Protokoll e. V.", "");
        String record = new CaseBench(app, "herne", Role.DATA_PROTECTION_OFFICER)
                .see("/audit")
                .body();

        assertThat(record)
                .contains("in die Organisation eingetragen", "Organisation geändert", "Träger, Amt")
                .contains("Beispielwerk Protokoll e. V.")
                .doesNotContain("organisation-changed</td>");
    }

    private Organisation stored() {
        return first.as(() -> app.getBean(Organisations.class).find(OrganisationId.parse(organisation)))
                .orElseThrow();
    }

    private CaseBench.Answer provider(CaseBench who, String version, String name, String note) throws Exception {
        return who.send(
                "/organisation/organisations",
                "id",
                organisation,
                "version",
                version,
                "name",
                name,
                "kind",
                "WELFARE",
                "note",
                note);
    }

    /** Sends the kind's three fixed fields and the text in the last one. */
    private CaseBench.Answer send(CaseBench who, String[] kind, String id, String version, String text)
            throws Exception {
        return who.send(
                "/organisation/" + kind[0],
                "id",
                id,
                "version",
                version,
                "organisation",
                organisation,
                kind[1],
                kind[2],
                kind[3],
                kind[4],
                kind[5],
                kind[6],
                kind[7],
                text);
    }
}
