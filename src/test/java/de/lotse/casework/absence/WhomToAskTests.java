package de.lotse.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.access.WhomToAsk;
import de.lotse.casework.CaseBench;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is sent to a colleague learns who stands in for her while she is away (CW-16). */
@LotseTest
@Requirement("CW-16")
class WhomToAskTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench deputy;
    private final CaseBench other;

    /** Somebody who knows something, her deputy, and whoever asks. */
    @Autowired
    WhomToAskTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        deputy = new CaseBench(app, "unna");
        other = new CaseBench(app, "unna");
    }

    private void away(LocalDate from) throws Exception {
        assertThat(worker.send(
                                "/absences",
                                "id",
                                Uuids.next().toString(),
                                "from",
                                from.toString(),
                                "until",
                                from.plusDays(7).toString(),
                                "kind",
                                "VACATION",
                                "deputy",
                                deputy.account().toString())
                        .status())
                .isEqualTo(302);
    }

    private void leaves(CaseBench who) {
        who.as(() -> who.sql("update access_account set disabled_at = now() where account_id = ?")
                .param(who.account().value())
                .update());
    }

    private Optional<String> asked() {
        return other.as(() -> app.getBean(WhomToAsk.class).name(worker.account()));
    }

    @Test
    void beforeSheIsAwaySheAloneIsNamed() throws Exception {
        assertThat(asked()).contains("Bea Beispiel");
        away(today.plusDays(3));
        assertThat(asked()).as("not yet").contains("Bea Beispiel");
    }

    @Test
    void whereNobodyStandsInCoordinationIsNamed() throws Exception {
        away(today);
        assertThat(asked()).contains("Bea Beispiel (abwesend, Vertretung: Bea Beispiel)");
        leaves(deputy);
        assertThat(asked().orElseThrow()).contains("ohne Vertretung", "Koordination");
        leaves(worker);
        assertThat(asked()).as("she cannot be asked any more").isEmpty();
    }

    @Test
    @Requirement({"CW-13", "CW-16"})
    void theHintBeforeATalkNamesHerDeputyToo() throws Exception {
        PersonId person = worker.register(null);
        String path = "/cases/" + worker.openFor(person) + "/safety";
        assertThat(worker.send(
                                path,
                                "id",
                                Uuids.next().toString(),
                                "person",
                                person.toString(),
                                "on",
                                today.toString(),
                                "occasion",
                                "FIRST_CONSULTATION",
                                "level",
                                "2",
                                "observed",
                                "Hat auf den Tisch geschlagen",
                                "place",
                                "nur im Rathaus",
                                "reviewOn",
                                today.plusDays(30).toString())
                        .status())
                .isEqualTo(302);
        other.as(() -> {
            app.getBean(Grants.class).hold(person);
            return person;
        });
        assertThat(other.see("/people/" + person).body()).contains("mit Bea Beispiel sprechen");
        away(today);
        assertThat(other.see("/people/" + person).body())
                .contains("mit Bea Beispiel (abwesend, Vertretung: Bea Beispiel) sprechen")
                .doesNotContain("nur im Rathaus");
    }
}
