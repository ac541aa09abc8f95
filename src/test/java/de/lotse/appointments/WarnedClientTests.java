package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever meets a person next is told, also where she has no case with her but an appointment (CW-13; Konzept Kreis Unna 6). */
@LotseTest
@Requirement({"CW-13", "CW-13a"})
class WarnedClientTests {
    private static final String ASK = "bitte vor dem nächsten Gespräch mit ";
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);
    private final LocalDateTime ten = WorkingDays.next(today.plusDays(1)).atTime(10, 0);
    private final UUID appointment = Uuids.next();

    private final ApplicationContext app;
    private final CaseBench warned;
    private final CaseBench other;
    private final PersonId person;
    private final CaseId id;

    /** A worker who noted a warning, and a colleague with an appointment with the same person. */
    @Autowired
    WarnedClientTests(ApplicationContext app) throws Exception {
        this.app = app;
        warned = new CaseBench(app, "unna");
        other = new CaseBench(app, "unna");
        person = warned.register(null);
        id = warned.openFor(person);
        assertThat(warned.send(
                                "/cases/" + id + "/safety",
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
    }

    private void book(CaseBench by) {
        assertThat(by.<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                        .book(BookAppointment.Command.of(
                                appointment,
                                by.account(),
                                ten,
                                60,
                                Appointment.Kind.FIRST,
                                new With.OfPerson(
                                        person, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null))))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
    }

    @Test
    void withoutACaseSheLearnsAtTheAppointmentWhomToAskAndNothingElse() throws Exception {
        book(other);
        assertThat(other.see("/appointments/" + appointment).body())
                .contains(ASK + "Bea Beispiel")
                .doesNotContain("Tisch", "nur im Rathaus", "Stufe 2", id.toString());
    }

    @Test
    void whoIsGoneIsNotToBeAskedAnyMore() throws Exception {
        book(other);
        other.as(() -> other.sql("update access_account set disabled_at = now() where account_id = ?")
                .param(warned.account().value())
                .update());
        assertThat(other.see("/appointments/" + appointment).body())
                .contains(ASK + "der Leitung")
                .doesNotContain(ASK + "Bea");
        assertThat(other.see("/people/" + person).body()).contains(ASK + "der Leitung");
    }

    @Test
    void whereSheMayReadItTheConditionsStandThere() throws Exception {
        warned.close(id);
        book(warned);
        assertThat(warned.see("/appointments/" + appointment).body()).contains("Stufe 2 · nur im Rathaus");
    }
}
