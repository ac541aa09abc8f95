package de.lotse.casework.lead;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.profile.ShippedConcepts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** When several advisers look after a person, it is agreed who leads, and the head of the file says so (IN-17). */
@LotseTest
class LeadTests {
    static final List<String> TOWNS = ShippedConcepts.KEYS;
    private static final String HERE = "unna";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private CaseBench worker;
    private CaseBench partner;
    private CaseId id;

    /** A case and a colleague. */
    @Autowired
    LeadTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, HERE);
        partner = new CaseBench(app, HERE);
        id = worker.open("luenen", null, null);
    }

    /** The same in another municipality. */
    private void in(String municipality) {
        if (!municipality.equals(HERE)) {
            worker = new CaseBench(app, municipality);
            partner = new CaseBench(app, municipality);
            id = worker.open(null, null, null);
        }
    }

    private Answer tandem(CaseBench with) throws Exception {
        return worker.send(
                "/cases/" + id + "/grants/tandem", "colleague", with.account().toString());
    }

    private Answer agree(String... fields) throws Exception {
        return agree(worker, fields);
    }

    private Answer agree(CaseBench by, String... fields) throws Exception {
        String[] all = {"id", Uuids.next().toString(), "since", today.toString(), "agreedWith", "allen Beteiligten"};
        String[] sent = java.util.Arrays.copyOf(all, all.length + fields.length);
        System.arraycopy(fields, 0, sent, all.length, fields.length);
        return by.send("/cases/" + id + "/lead", sent);
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("IN-17")
    void aTandemWithoutALeadIsSaidUntilItIsAgreed(String municipality) throws Exception {
        in(municipality);
        assertThat(worker.see("/cases/" + id).body()).doesNotContain("Federführung absprechen");
        assertThat(tandem(partner).redirect()).isEqualTo("/cases/" + id + "/grants");
        tandem(partner);
        assertThat(worker.see("/cases/" + id).body()).contains("Federführung absprechen");
        assertThat(partner.see("/cases/" + id).body()).contains("Federführung absprechen");

        assertThat(agree("kind", "COLLEAGUE", "account", partner.account().toString(), "tasks", "Wohnen: wir beide")
                        .redirect())
                .isEqualTo("/cases/" + id);
        assertThat(worker.see("/cases/" + id).body())
                .contains("abgesprochen mit allen Beteiligten")
                .doesNotContain("Federführung absprechen");
        assertThat(worker.see("/cases/" + id + "/lead").body())
                .contains("Wohnen: wir beide")
                .as("only the concept of Kreis Unna says it itself")
                .contains(municipality.equals(HERE) ? "4.3 Abstimmung mit Beratungsstrukturen" : "Programmstandard");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement({"IN-17", "CW-16"})
    void whoeverLeadsAndIsGoneLeavesItToBeAgreedAnew(String municipality) throws Exception {
        in(municipality);
        tandem(partner);
        agree("kind", "COLLEAGUE", "account", partner.account().toString());
        assertThat(worker.see("/cases/" + id).body()).doesNotContain("Federführung absprechen");
        worker.as(() -> worker.sql("update access_account set disabled_at = now() where account_id = ?")
                .param(partner.account().value())
                .update());
        assertThat(worker.see("/cases/" + id).body()).contains("Federführung absprechen");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("IN-17")
    void whoWorksInTandemNotesThatSheLeadsAndThePageSaysWhoNotedIt(String municipality) throws Exception {
        in(municipality);
        tandem(partner);
        String hers = partner.account().toString();
        assertThat(partner.see("/cases/" + id + "/lead").body()).contains(hers);
        assertThat(agree(partner, "kind", "COLLEAGUE", "account", hers).redirect())
                .isEqualTo("/cases/" + id);
        assertThat(worker.see("/cases/" + id).body()).doesNotContain("Federführung absprechen");
        assertThat(worker.see("/cases/" + id + "/lead").body()).contains("festgehalten von Bea Beispiel");
        assertThat(agree("kind", "COLLEAGUE", "account", worker.account().toString())
                        .status())
                .as("whoever is responsible says so by the kind")
                .isEqualTo(422);
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("IN-17")
    void theLeadMayLieOutsideAndTheLatestAgreementCounts(String municipality) throws Exception {
        in(municipality);
        agree("kind", "OUTSIDE", "name", "Frau Muster, MBE");
        assertThat(worker.see("/cases/" + id).body()).contains("Frau Muster, MBE");
        agree("kind", "NOBODY");
        assertThat(worker.see("/cases/" + id).body()).doesNotContain("Frau Muster, MBE");
        assertThat(worker.see("/cases/" + id + "/lead").body()).contains("Frau Muster, MBE", "nur noch eine Stelle");
    }

    @Test
    @Requirement("IN-17")
    void editedAfterGoingBackItIsShownAgainAndNothingTypedIsLost() throws Exception {
        String[] fields = {
            "id",
            Uuids.next().toString(),
            "since",
            today.toString(),
            "agreedWith",
            "allen",
            "kind",
            "NOBODY",
            "tasks",
            "keine"
        };
        for (int i = 0; i < 2; i++) {
            assertThat(worker.send("/cases/" + id + "/lead", fields).redirect()).isEqualTo("/cases/" + id);
        }
        fields[fields.length - 1] = "Wohnen: Beispiel";
        Answer edited = worker.send("/cases/" + id + "/lead", fields);
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt", "Wohnen: Beispiel");
        assertThat(worker.count("casework_lead", id)).isOne();
    }

    @Test
    @Requirement("IN-17")
    void whatIsMissingIsSaidAtItsField() throws Exception {
        assertThat(agree("kind", "COLLEAGUE").body()).contains("f-account-error");
        assertThat(agree("kind", "OUTSIDE", "tasks", "steht noch da").body()).contains("f-name-error", "steht noch da");
        assertThat(agree(
                                "kind",
                                "COLLEAGUE",
                                "account",
                                new CaseBench(app, "herne").account().toString())
                        .status())
                .isEqualTo(422);
        assertThat(worker.count("casework_lead", id)).isZero();
        worker.close(id);
        assertThat(agree("kind", "RESPONSIBLE").body()).contains("Der Fall ist beendet");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement({"ACC-02", "IN-14"})
    void theResponsibleWorkerSharesTheCaseAndEndsIt(String municipality) throws Exception {
        in(municipality);
        assertThat(partner.see("/cases/" + id).status()).isEqualTo(404);
        tandem(partner);
        assertThat(partner.see("/cases/" + id).status()).isEqualTo(200);
        assertThat(partner.send(
                                "/cases/" + id + "/grants/tandem",
                                "colleague",
                                new CaseBench(app, municipality).account().toString())
                        .status())
                .as("only whoever is responsible")
                .isEqualTo(422);
        String body = worker.see("/cases/" + id + "/grants").body();
        java.util.regex.Matcher end = java.util.regex.Pattern.compile("action=\"(/cases/[^\"]+/grants/[^\"]+/end)\"")
                .matcher(body);
        assertThat(end.find()).isTrue();
        worker.send(end.group(1));
        assertThat(partner.see("/cases/" + id).status()).isEqualTo(404);
    }
}
