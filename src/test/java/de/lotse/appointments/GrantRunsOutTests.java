package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.appointments.BookAppointment.Command;
import de.lotse.appointments.BookAppointment.Outcome;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A grant that runs out raises no event: nothing is booked with its worker for a time after its end, and what lies there already is taken
 * over by whoever is responsible (AP-03, CW-16).
 */
@LotseTest
class GrantRunsOutTests {
    private final LocalDateTime ten =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(1)).atTime(10, 0);
    private final LocalDateTime later = WorkingDays.after(ten.toLocalDate(), 5).atTime(10, 0);
    private final Instant end =
            ten.toLocalDate().plusDays(1).atStartOfDay(LocalTimes.BERLIN).toInstant();

    private final ApplicationContext app;
    private final CaseBench owner;
    private final CaseBench deputy;
    private final CaseId id;

    /** The case of a worker, open to a colleague until the evening of the day. */
    @Autowired
    GrantRunsOutTests(ApplicationContext app) {
        this.app = app;
        OwnCase own = OwnCase.in(app);
        owner = own.worker();
        id = own.id();
        deputy = new CaseBench(app, "unna");
        owner.as(() -> app.getBean(Grants.class).give(id, deputy.account(), Grant.Reason.DEPUTY, end, null));
    }

    private Command command(CaseBench worker, LocalDateTime at) {
        return Command.of(Uuids.next(), worker.account(), at, 60, Appointment.Kind.TALK, OwnCase.plainly(id));
    }

    private Outcome book(CaseBench by, Command command) {
        return by.as(() -> app.getBean(BookAppointment.class).book(command));
    }

    private Answer send(CaseBench by, CaseBench worker, LocalDateTime at) throws Exception {
        return by.send(
                "/appointments",
                "id",
                Uuids.next().toString(),
                "case",
                id.toString(),
                "worker",
                worker.account().toString(),
                "slot",
                "other",
                "on",
                at.toLocalDate().toString(),
                "at",
                "10:00",
                "minutes",
                "60",
                "kind",
                "TALK",
                "note",
                "bringt den Bescheid mit");
    }

    private Answer move(CaseBench by, UUID appointment, UUID to, LocalDateTime at) throws Exception {
        return move(by, appointment, to, at, "");
    }

    private Answer move(CaseBench by, UUID appointment, UUID to, LocalDateTime at, String take) throws Exception {
        return by.send(
                "/appointments/" + appointment + "/move",
                "id",
                to.toString(),
                "on",
                at.toLocalDate().toString(),
                "at",
                "10:00",
                "minutes",
                "60",
                "take",
                take);
    }

    private Appointment seen(UUID appointment) {
        return owner.as(() -> app.getBean(Appointments.class).find(appointment).orElseThrow());
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void whoMayOpenTheCaseUntilADayIsNotBookedAfterItAndNothingTypedIsLost() throws Exception {
        Answer refused = send(deputy, deputy, later);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("f-worker-error", "Bea Beispiel kann diesen Fall nur bis", "bringt den Bescheid mit");
        assertThat(owner.count("appointments_case", id)).isZero();

        assertThat(send(deputy, deputy, ten).status()).as("before its end").isEqualTo(302);
        assertThat(book(deputy, command(owner, later)))
                .as("with whoever is responsible")
                .isInstanceOf(Outcome.Booked.class);
        assertThat(book(owner, command(deputy, later)))
                .isEqualTo(new Outcome.ClosedThen(deputy.account(), end, owner.account()));
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void whoMayNotOpenTheCaseAtAllIsNotBookedForIt() throws Exception {
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(send(owner, colleague, ten).body()).contains("f-worker-error", "kann diesen Fall dann nicht öffnen");
        assertThat(book(owner, command(colleague, ten)))
                .isEqualTo(new Outcome.ClosedThen(colleague.account(), null, owner.account()));
    }

    @Test
    @Requirement({"AP-03", "CW-16", "IN-11"})
    void ofASeriesOnlyWhatLiesBeforeTheEndIsBooked() {
        List<Outcome> outcomes = deputy.as(() -> app.getBean(BookSeries.class).book(command(deputy, ten), 3));
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Booked.class);
        assertThat(outcomes.subList(1, 3)).noneMatch(Outcome.Booked.class::isInstance);
        assertThat(owner.count("appointments_case", id)).isEqualTo(1);
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void anAppointmentIsNotMovedBehindTheEnd() throws Exception {
        Command first = command(deputy, ten);
        book(deputy, first);
        Answer refused = move(deputy, first.id(), Uuids.next(), later);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("f-at-error", "kann diesen Fall nur bis")
                .doesNotContain("f-take", "Zuständig sind Sie");
        assertThat(seen(first.id()).state()).isEqualTo(Appointment.State.PLANNED);
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void whoeverIsResponsibleMovesItBehindTheEndWhereSheTakesItHerself() throws Exception {
        Command first = command(deputy, ten);
        book(deputy, first);
        UUID taken = Uuids.next();
        assertThat(owner.see("/appointments/" + first.id()).body()).doesNotContain("f-take");
        Answer offered = move(owner, first.id(), taken, later);
        assertThat(offered.status()).isEqualTo(422);
        assertThat(offered.body())
                .contains("f-take-error", "Zuständig sind Sie", "Ja, ich übernehme den Termin")
                .contains("value=\"" + later.toLocalDate() + "\"", "value=\"10:00\"", "value=\"" + taken + "\"")
                .doesNotContain("f-at-error");
        assertThat(seen(first.id()).state()).isEqualTo(Appointment.State.PLANNED);

        for (int click = 0; click < 2; click++) {
            assertThat(move(owner, first.id(), taken, later, "yes").redirect()).isEqualTo("/appointments/" + taken);
        }
        assertThat(seen(first.id()).state()).isEqualTo(Appointment.State.CANCELLED);
        assertThat(seen(taken).worker()).isEqualTo(owner.account());
        assertThat(seen(taken).movedFrom()).isEqualTo(first.id());
        assertThat(seen(taken).with()).isEqualTo(OwnCase.plainly(id));
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void whoeverTakesItIsAskedForHerOwnTime() throws Exception {
        Command first = command(deputy, ten);
        book(deputy, first);
        book(owner, command(owner, later));
        Answer refused = move(owner, first.id(), Uuids.next(), later, "yes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("f-at-error", "inzwischen belegt")
                .containsPattern("name=\"take\" value=\"yes\"\\s+checked");
        assertThat(seen(first.id()).state()).isEqualTo(Appointment.State.PLANNED);
    }

    @Test
    @Requirement({"AP-03", "CW-16", "IN-11"})
    void aTimeKeptFreeAfterTheEndIsNotGivenToTheClient() throws Exception {
        UUID slot = Uuids.next();
        book(deputy, Command.of(slot, deputy.account(), later, 30, Appointment.Kind.FIRST, new With.Nobody()));
        String path = "/appointments/" + slot + "/client";
        assertThat(deputy.send(path, "case", id.toString()).body())
                .contains("f-case-error", "kann diesen Fall nur bis");
        assertThat(owner.count("appointments_case", id)).isZero();
        assertThat(deputy.<GiveSlot.Outcome>as(() -> app.getBean(GiveSlot.class).give(slot, OwnCase.plainly(id))))
                .isEqualTo(
                        new GiveSlot.Outcome.Refused(new Outcome.ClosedThen(deputy.account(), end, owner.account())));
    }

    /** Booked while the case was open to her without an end; then the end came. */
    private UUID lost() {
        access(null);
        Command command = command(deputy, later);
        assertThat(book(deputy, command)).isInstanceOf(Outcome.Booked.class);
        access(end);
        return command.id();
    }

    private void access(@Nullable Instant until) {
        owner.as(() -> owner.sql("update access_grant set until_at = ? where case_id = ? and account_id = ?")
                .param(until == null ? null : Timestamp.from(until))
                .param(id.value())
                .param(deputy.account().value())
                .update());
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void whatItsWorkerMayNotOpenThenStandsOnHeuteAndInTheHeadUntilSomebodyElseHasIt() throws Exception {
        UUID appointment = lost();
        assertThat(owner.see("/").body())
                .contains("Hanan Mithal: Termin am", "10:00 Uhr übernehmen oder neu vereinbaren", "/" + appointment);
        assertThat(owner.see("/cases/" + id).body())
                .contains("Neu vereinbaren: ")
                .doesNotContain("Nächster Termin");
        assertThat(owner.see("/appointments/" + appointment).body())
                .contains("kann den Fall dann aber nicht öffnen", "Neu vereinbaren");

        UUID taken = Uuids.next();
        for (int click = 0; click < 2; click++) {
            assertThat(move(owner, appointment, taken, later).redirect()).isEqualTo("/appointments/" + taken);
        }
        assertThat(seen(taken).worker()).isEqualTo(owner.account());
        assertThat(seen(taken).with()).isEqualTo(OwnCase.plainly(id));
        assertThat(owner.see("/").body()).doesNotContain("übernehmen oder neu vereinbaren");
        assertThat(owner.see("/cases/" + id).body()).contains("Nächster Termin").doesNotContain("Neu vereinbaren: ");
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void whatLiesBeforeTheEndStandsAsItWas() throws Exception {
        Command before = command(deputy, ten);
        book(deputy, before);
        assertThat(owner.see("/").body()).doesNotContain("übernehmen oder neu vereinbaren");
        assertThat(owner.see("/cases/" + id).body()).contains("Nächster Termin").doesNotContain("Neu vereinbaren: ");
        assertThat(owner.see("/appointments/" + before.id()).body())
                .contains("Verlegen")
                .doesNotContain("kann den Fall dann aber nicht öffnen");
    }
}
