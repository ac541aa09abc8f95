package de.lotse.casework.participants;

import static de.lotse.casework.participants.Relatives.join;
import static de.lotse.casework.participants.Relatives.register;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case.Participant;
import de.lotse.database.OwnersHand;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several people in a case: each with a day and a reason, an adult only with her own consent, where the concept allows it. */
@LotseTest
class ParticipantsTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId id;

    @Autowired
    ParticipantsTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        id = bench.open(null, null, null);
    }

    @Test
    @Requirement("CW-02")
    void aChildIsCarriedWithReasonAndDayAndAnAdultOnlyAfterHerOwnConsent() throws Exception {
        PersonId child = register(app, bench, "Lina", today.minusYears(6));
        PersonId adult = register(app, bench, "Omar", today.minusYears(40));
        assertThat(join(app, bench, id, child, Participant.Role.CHILD))
                .isInstanceOf(ChangeParticipants.Outcome.Changed.class);
        assertThat(join(app, bench, id, adult, Participant.Role.PARTNER))
                .isInstanceOf(ChangeParticipants.Outcome.ConsentMissing.class);
        assertThat(bench.find(id).holds(child)).isTrue();
        assertThat(bench.see("/cases/" + id).body()).contains("Auch im Fall", "Lina (Kind)");

        String leaving = "/cases/" + id + "/participants/" + child + "/leaving";
        assertThat(bench.send(leaving, "on", today.toString()).status()).isEqualTo(422);
        assertThat(bench.send(leaving, "on", today.toString(), "reason", "Lebt jetzt beim Vater")
                        .status())
                .isEqualTo(302);
        assertThat(bench.find(id).holds(child)).isFalse();
        assertThat(bench.see("/cases/" + id + "/participants").body()).contains("Lebt jetzt beim Vater");
    }

    @Test
    @Requirement("CW-02")
    void editedAfterGoingBackItIsShownAgainAndNothingTypedIsLost() throws Exception {
        PersonId lina = register(app, bench, "Lina", today.minusYears(6));
        PersonId omar = register(app, bench, "Omar", today.minusYears(4));
        String path = "/cases/" + id + "/participants";
        String form = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(path, child(form, lina, "Ist die Tochter")).status())
                    .isEqualTo(302);
        }
        CaseBench.Answer edited = bench.send(path, child(form, lina, "Lebt im Haushalt"));
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("Diese Person ist schon im Fall", "Lebt im Haushalt");
        CaseBench.Answer another = bench.send(path, child(form, omar, "Ist der Bruder"));
        assertThat(another.status()).isEqualTo(422);
        assertThat(another.body()).contains("Das steht schon da, mit anderem Inhalt", "Ist der Bruder");
        assertThat(bench.find(id).holds(omar)).isFalse();
    }

    private String[] child(String form, PersonId person, String reason) {
        return new String[] {
            "id",
            form,
            "q",
            "Beispiel",
            "person",
            person.toString(),
            "role",
            "CHILD",
            "since",
            today.toString(),
            "reason",
            reason
        };
    }

    @Test
    @Requirement({"CW-02", "CW-13a"})
    void aWarningEndsWithTheParticipationAndWhatWasSeenStays() throws Exception {
        PersonId child = register(app, bench, "Lina", today.minusYears(6));
        join(app, bench, id, child, Participant.Role.CHILD);
        warn(bench, id, child);
        assertThat(bench.see("/").body()).contains("Sicherheitshinweis überprüfen");
        leave(bench, id, child);
        assertThat(bench.see("/").body()).doesNotContain("Sicherheitshinweis überprüfen");
        assertThat(bench.see("/cases/" + id).body()).doesNotContain("Sicherheit: ");
        assertThat(bench.see("/cases/" + id + "/safety").body()).contains("Hat um sich geschlagen");
    }

    @Test
    @Requirement({"CW-02", "CW-13a"})
    void aWarningOnSomebodyWhoLeftIsToldElsewhereUntilItsReviewWasDue() throws Exception {
        PersonId child = register(app, bench, "Lina", today.minusYears(6));
        join(app, bench, id, child, Participant.Role.CHILD);
        warn(bench, id, child);
        CaseBench other = new CaseBench(app, "unna");
        other.as(() -> {
            app.getBean(Grants.class).hold(child);
            return child;
        });
        String ask = "bitte vor dem nächsten Gespräch mit";
        String overdue = "update casework_safety_note set review_on = current_date - 2 where case_id = ?";
        leave(bench, id, child);
        assertThat(other.see("/people/" + child).body()).contains(ask);
        new OwnersHand(app).run(overdue, id.value());
        assertThat(other.see("/people/" + child).body()).doesNotContain(ask);
        join(app, bench, id, child, Participant.Role.CHILD);
        assertThat(other.see("/people/" + child).body()).contains(ask);
    }

    @Test
    @Requirement("CW-02")
    void whereTheConceptSaysOnePersonNobodyElseIsTakenIn() throws Exception {
        CaseBench herne = new CaseBench(app, "herne");
        CaseId there = herne.open(null, null, null);
        PersonId child = register(app, herne, "Lina", today.minusYears(6));
        assertThat(join(app, herne, there, child, Participant.Role.CHILD))
                .isInstanceOf(ChangeParticipants.Outcome.OnePersonOnly.class);
        assertThat(herne.see("/cases/" + there + "/participants").body())
                .doesNotContain("Person in den Fall aufnehmen");
    }

    /** A warning that is to be reviewed in five days. */
    private void warn(CaseBench bench, CaseId id, PersonId person) throws Exception {
        assertThat(bench.send(
                                "/cases/" + id + "/safety",
                                "id",
                                Uuids.next().toString(),
                                "person",
                                person.toString(),
                                "on",
                                today.toString(),
                                "occasion",
                                "CHANGE_OF_BEHAVIOUR",
                                "level",
                                "1",
                                "observed",
                                "Hat um sich geschlagen",
                                "company",
                                "yes",
                                "reviewOn",
                                today.plusDays(5).toString())
                        .status())
                .isEqualTo(302);
    }

    private void leave(CaseBench bench, CaseId id, PersonId person) throws Exception {
        bench.send(
                "/cases/" + id + "/participants/" + person + "/leaving",
                "on",
                today.toString(),
                "reason",
                "Lebt jetzt beim Vater");
    }
}
