package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.appointments.CaseDeadlines;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where a concept has both a clearing and days for urgent cases, they count from the day of the request, before and in the case (AP-01). */
@LotseTest
@Requirement({"AP-01", "IN-03"})
class UrgentRequestTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Test
    void whatTheClearingContactFindsUrgentHasThreeWorkingDaysFromTheRequest() throws Exception {
        ClearingTown town = new ClearingTown(
                app, "99711", text -> text.replace("urgentWithinWorkingDays: null", "urgentWithinWorkingDays: 3"));
        CaseBench worker = town.worker();
        UUID request = town.request();
        String path = "/requests/" + request;
        assertThat(town.team().see(path + "/steps/contact").body()).contains("name=\"urgent\"", "3 Werktagen");
        String[] contact = {"id", uuid(), "seen", "0", "way", "phone", "with", "body", "urgent", "yes"};
        assertThat(town.team().send(path + "/steps/contact", contact).status()).isEqualTo(302);
        assertThat(town.team().see(path).body()).contains("Not- oder Eilfall");
        town.take(request, Kind.ADMITTED);
        assertThat(town.team()
                        .as(() -> app.getBean(TakeStep.class)
                                .take(town.command(request, Kind.ASSIGNED, worker.account()))))
                .isEqualTo(TakeStep.Outcome.DONE);
        assertThat(worker.see("/").body()).contains("3 Werktage, dringend seit");
        assertThat(worker.see("/assignments/" + request).body()).contains("3 Werktage, dringend seit");

        CaseId theCase = worker.open(null, null, null);
        String[] link = {"id", uuid(), "seen", "3", "case", theCase.toString()};
        assertThat(worker.send("/assignments/" + request + "/case", link).status())
                .isEqualTo(302);
        Case opened = worker.find(theCase);
        CaseDeadlines.Missing missing =
                worker.as(() -> app.getBean(CaseDeadlines.class).missing(opened).orElseThrow());
        assertThat(missing.from()).isEqualTo(CaseDeadlines.From.URGENT);
        assertThat(missing.since()).isEqualTo(today);
        assertThat(worker.count("appointments_urgency", theCase)).isEqualTo(1);
    }

    @Test
    void whereTheConceptNamesNoDaysForUrgentCasesTheClearingIsNotAsked() throws Exception {
        ClearingTown town = new ClearingTown(app, "99712");
        assertThat(town.team()
                        .see("/requests/" + town.request() + "/steps/contact")
                        .body())
                .contains("name=\"way\"")
                .doesNotContain("name=\"urgent\"");
    }

    private static String uuid() {
        return Uuids.next().toString();
    }
}
