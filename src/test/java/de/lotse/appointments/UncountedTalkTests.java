package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.appointments.openhours.Arrival;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.RunQueue;
import de.lotse.casework.CaseBench;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PublishConcept;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A concept that has open hours counts the talks there; where an older version does not, nobody is told that it did. */
@LotseTest
@Requirement({"AP-02", "CON-01a", "QA-06"})
class UncountedTalkTests {
    private final LocalDate held =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(1));

    @Autowired
    ApplicationContext app;

    private static String withoutTheFormat(String text) {
        return text.replace("    contactFormats:\n", "    complete: [contactFormats]\n    contactFormats:\n")
                .replace(
                        "{key: open_hours, label: {de: \"Offene Sprechstunde\", ",
                        "{key: other_talk, label: {de: \"Offene Sprechstunde\", ");
    }

    @Test
    void aVersionWithTheDoorAndWithoutTheFormatIsNotPublished() {
        MunicipalityId id = InventedMunicipality.of(app, "99901", "unna");

        PublishConcept.Outcome outcome =
                InventedMunicipality.publish(app, id, "unna", UncountedTalkTests::withoutTheFormat);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PublishConcept.Outcome.Faulty.class,
                        faulty -> assertThat(faulty.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.place()).isEqualTo("intake");
                            assertThat(problem.messageKey()).isEqualTo("casework.concept.open_hours_uncounted");
                        }));
    }

    @Test
    void whereAnOlderVersionLacksItTheTalkEndsWithoutBeingCounted() throws Exception {
        assertThat(finish("99902", true)).isEqualTo(RunQueue.Finished.UNCOUNTED);
        assertThat(finish("99903", false)).isEqualTo(RunQueue.Finished.DONE);
    }

    private RunQueue.Finished finish(String ags, boolean older) throws Exception {
        CaseBench worker = new CaseBench(
                app,
                InventedMunicipality.of(app, ags, "unna", older ? UncountedTalkTests::withoutTheFormat : text -> text));
        OpenHours hours = OpenHoursTests.hours(worker, app, held.getDayOfWeek());
        UUID arrival = Uuids.next();
        RunQueue queue = app.getBean(RunQueue.class);
        return TestClock.on(held, () -> {
            assertThat(OpenHoursTests.arrive(worker, hours, arrival).status()).isEqualTo(302);
            RunQueue.Finished finished = worker.as(() -> queue.finish(queue.find(arrival), Arrival.Outcome.TALK));
            assertThat(worker.<RunQueue.Finished>as(() -> queue.finish(queue.find(arrival), Arrival.Outcome.LEFT)))
                    .isEqualTo(RunQueue.Finished.ALREADY);
            return finished;
        });
    }
}
