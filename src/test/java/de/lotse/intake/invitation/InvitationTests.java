package de.lotse.intake.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.capacity.PeopleWaiting;
import de.lotse.casework.CaseBench;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.consent.WithdrawConsent;
import de.lotse.intake.Seat;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.people.MergePeople;
import de.lotse.people.PersonName;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Kreis Unna without room: nobody who asked is lost, she is invited in her turn and knows who helps until then (IN-06). */
@LotseTest
@Requirement("IN-06")
class InvitationTests {
    private static final String RULE = "wird bei freiwerdender Kapazität eingeladen";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Invitations invitations;

    @Test
    void whoAskedFirstStandsFirstWithTheReasonOfTheOrderAndItsSource() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId later = register(worker, "Spätermuster", "kamen");
        PersonId earlier = register(worker, "Frühbeispiel", "kamen");
        assertThat(worker.see("/people/" + later).body())
                .contains("Gerade kein Platz?", "href=\"/people/" + later + "/invitation\"");
        assertThat(worker.see("/people/" + later + "/invitation").body())
                .contains(RULE, "4.1 Terminierte Beratungen", "Alle Kapazitäten erschöpft");

        String second = noted(worker, later, today.minusDays(2));
        noted(worker, earlier, today.minusDays(9));
        String list = worker.see("/invitations").body();
        assertThat(list)
                .contains("Wer sich zuerst gemeldet hat, wird zuerst eingeladen", RULE, "4.1 Terminierte Beratungen")
                .contains("Alle Kapazitäten erschöpft", "Kamen", "2 Personen warten");
        assertThat(list.indexOf("Frühbeispiel")).isPositive().isLessThan(list.indexOf("Spätermuster"));
        assertThat(worker.see("/invitations/" + second).body()).contains("Migrationsberatung Musterverband");
        assertThat(worker.see("/people/" + later).body()).contains("Wartet auf Einladung", "/invitations/" + second);
    }

    @Test
    void withoutWhoHelpsMeanwhileNobodyIsLeftWaitingAndNothingTypedIsLost() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId person = register(worker, "Ohnehilfemuster", "kamen");
        CaseBench.Answer refused = note(worker, person, Uuids.next().toString(), today.minusDays(1), "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"" + today.minusDays(1) + "\"");
        CaseBench.Answer ahead = note(worker, person, Uuids.next().toString(), today.plusDays(1), "MBE Muster");
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.body()).contains("Dieser Tag liegt in der Zukunft", "MBE Muster");
        assertThat(worker.as(() -> invitations.waiting())).isEmpty();
    }

    @Test
    void aDoubleClickNotesOnceAndASecondFormIsRefused() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId person = register(worker, "Doppelmuster", "kamen");
        String id = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(note(worker, person, id, today, "MBE Muster").redirect()).isEqualTo("/invitations/" + id);
        }
        assertThat(note(worker, person, id, today, "JMD Muster").body())
                .contains("Das steht schon da, mit anderem Inhalt", "JMD Muster");
        assertThat(note(worker, person, Uuids.next().toString(), today, "MBE Muster")
                        .body())
                .contains("wartet schon auf eine Einladung");
        assertThat(worker.as(() -> invitations.waiting())).hasSize(1);
    }

    @Test
    @Requirement({"IN-06", "AP-01"})
    void invitingEndsTheWaitAndLeadsToTheBookingForm() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId person = register(worker, "Einladebeispiel", "kamen");
        String id = noted(worker, person, today.minusDays(3));
        CaseBench.Answer invited = end(worker, id, "INVITED", "");
        assertThat(invited.redirect()).isEqualTo("/appointments/new?person=" + person);
        assertThat(worker.see("/appointments/new?person=" + person).body()).contains("Einladebeispiel");
        assertThat(worker.as(() -> invitations.waiting())).isEmpty();
        assertThat(worker.see("/invitations").body())
                .as("until the appointment is surely booked")
                .contains("Einladebeispiel", "Eingeladen", "/appointments/new?person=" + person);
        CaseBench.Answer again = end(worker, id, "NOT_WANTED", "Meldet sich selbst");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Das Warten ist schon beendet", "Meldet sich selbst");
    }

    @Test
    void anyOtherEndNeedsAReason() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        String id = noted(worker, register(worker, "Grundmuster", "kamen"), today);
        assertThat(end(worker, id, "HELPED_ELSEWHERE", "").status()).isEqualTo(422);
        assertThat(end(worker, id, "CASE_OPENED", "Von Hand").status())
                .as("comes by itself")
                .isEqualTo(422);
        assertThat(end(worker, id, "HELPED_ELSEWHERE", "Ist jetzt beim JMD Muster")
                        .redirect())
                .isEqualTo("/invitations");
        assertThat(worker.see("/invitations/" + id).body())
                .contains("Wird woanders unterstützt", "Ist jetzt beim JMD Muster");
    }

    @Test
    @Requirement({"IN-06", "CON-02"})
    void aConsentTakenBackEndsItAndNobodyIsNotedAfterIt() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId person = register(worker, "Widerrufmuster", "kamen");
        worker.as(() -> {
            for (DeclarationKind kind : List.of(DeclarationKind.PRIVACY_NOTICE, DeclarationKind.CONSENT)) {
                app.getBean(Declare.class).declare(Declare.Command.onPaper(person, kind, today.minusDays(1)));
            }
            return null;
        });
        UUID id = UUID.fromString(noted(worker, person, today));
        worker.as(() -> app.getBean(WithdrawConsent.class).withdraw(person, null));
        assertThat(ended(worker, id)).isEqualTo(Invitation.End.Kind.CONSENT_WITHDRAWN);
        CaseBench.Answer refused = note(worker, person, Uuids.next().toString(), today, "MBE Muster");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("hat ihre Einwilligung widerrufen");
    }

    @Test
    void aCaseEndsTheWaitAndWhoHasOneNeedsNoInvitation() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId person = register(worker, "Fallbeispiel", "kamen");
        UUID id = UUID.fromString(noted(worker, person, today));
        worker.openFor(person);
        assertThat(ended(worker, id)).isEqualTo(Invitation.End.Kind.CASE_OPENED);
        assertThat(worker.see("/people/" + person).body()).doesNotContain("Gerade kein Platz?");
        assertThat(note(worker, person, Uuids.next().toString(), today, "MBE Muster")
                        .body())
                .contains("Mit der Person läuft ein Fall");
    }

    @Test
    @Requirement({"IN-06", "IN-15"})
    void whoWasRecordedTwiceKeepsHerPlace() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId waits = register(worker, "Zweifachmuster", "kamen");
        PersonId kept = register(worker, "Zwiefachmuster", "kamen");
        String id = noted(worker, waits, today.minusDays(4));
        worker.as(() -> app.getBean(MergePeople.class).merge(Uuids.next(), kept, waits, "Ausweis geprüft"));
        assertThat(worker.see("/invitations").body()).contains("Zwiefachmuster");
        assertThat(worker.see("/people/" + kept).body()).contains("/invitations/" + id);
        assertThat(note(worker, kept, Uuids.next().toString(), today, "MBE Muster")
                        .body())
                .contains("wartet schon auf eine Einladung");
    }

    @Test
    @Requirement({"IN-06", "ACC-02"})
    void aColleagueOfTheTownLearnsWithWhomSomebodyWaitsAndNobodyLearnsWho() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId person = register(worker, "Geheimmuster", "froendenberg");
        String id = noted(worker, person, today.minusDays(5));
        CaseBench near = Seat.on(app, "unna", "froendenberg_cm");
        assertThat(elsewhere(near, worker))
                .containsExactly(new Invitations.Elsewhere(worker.account(), 1, today.minusDays(5)));
        assertThat(near.see("/invitations").body())
                .contains("In Ihrem Ort wartet außerdem")
                .doesNotContain("Geheimmuster");
        assertThat(near.see("/").body())
                .as("she has room")
                .contains("auf Einladung, seit", "href=\"/invitations\"")
                .doesNotContain("Geheimmuster");
        for (CaseBench other : List.of(near, new CaseBench(app, "unna"))) {
            assertThat(other.see("/invitations/" + id).status()).isEqualTo(404);
            assertThat(other.see("/people/" + person + "/invitation").status()).isEqualTo(404);
            assertThat(end(other, id, "INVITED", "").status()).isEqualTo(404);
        }
        assertThat(elsewhere(Seat.on(app, "unna", "holzwickede_cm"), worker)).isEmpty();
        assertThat(elsewhere(new CaseBench(app, "unna"), worker)).isEmpty();
        assertThat(elsewhere(worker, worker)).as("her own are not elsewhere").isEmpty();
    }

    @Test
    @Requirement({"IN-06", "CW-17"})
    void whoHasNoRoomIsToldAfterFourWeeks() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        noted(worker, register(worker, "Frischmuster", "kamen"), today.minusDays(28));
        assertThat(worker.see("/").body()).doesNotContain("seit über vier Wochen auf Einladung");
        noted(worker, register(worker, "Langbeispiel", "kamen"), today.minusDays(29));
        assertThat(worker.see("/").body())
                .contains("Eine Person wartet seit über vier Wochen auf Einladung", RULE, "href=\"/invitations\"");
        assertThat(worker.see("/invitations").body()).contains("über vier Wochen");
    }

    @Test
    @Requirement({"IN-06", "CAP-04"})
    void planningCountsThemInFiguresOnly() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99197", "unna");
        CaseBench worker = new CaseBench(app, id);
        CaseBench coordinator = new CaseBench(app, id, Role.COORDINATOR);
        PersonId person = register(worker, "Zählmuster", null);
        String invitation = noted(worker, person, today);
        assertThat(waiting(coordinator)).isEqualTo(new PeopleWaiting.Waiting(1, 0, 0));
        assertThat(waiting(worker)).as("who does not plan").isEqualTo(new PeopleWaiting.Waiting(0, 0, 0));
        end(worker, invitation, "NOT_REACHED", "Dreimal angerufen");
        assertThat(waiting(coordinator)).isEqualTo(new PeopleWaiting.Waiting(0, 0, 0));
    }

    @Test
    void aConceptThatGivesOutPlacesOrHasNoListDoesNotInvite() throws Exception {
        for (String municipality : List.of("muenster", "herne")) {
            CaseBench worker = new CaseBench(app, municipality);
            PersonId person = register(worker, "Anderswomuster", null);
            assertThat(worker.see("/people/" + person).body()).doesNotContain("/invitation\"");
            assertThat(worker.see("/people/" + person + "/invitation").status()).isEqualTo(404);
            assertThat(worker.see("/invitations").status()).isEqualTo(404);
            assertThat(worker.see("/").body()).doesNotContain("href=\"/invitations\"");
        }
    }

    private Invitation.End.Kind ended(CaseBench bench, UUID id) {
        return bench.as(() ->
                Objects.requireNonNull(invitations.find(id).orElseThrow().end()).kind());
    }

    private PeopleWaiting.Waiting waiting(CaseBench bench) {
        return bench.as(() -> app.getBean(PeopleWaiting.class).today());
    }

    private List<Invitations.Elsewhere> elsewhere(CaseBench bench, CaseBench with) {
        return bench.as(() -> invitations.elsewhere()).stream()
                .filter(one -> one.colleague().equals(with.account()))
                .toList();
    }

    private PersonId register(CaseBench bench, String family, @Nullable String town) {
        PersonId person = PersonId.next();
        bench.as(() -> app.getBean(RegisterNewcomer.class)
                .register(
                        person,
                        new Referral.Newcomer(
                                null,
                                new PersonName(family, "Samira", null),
                                null,
                                "0000 00000",
                                null,
                                "fa",
                                town,
                                null,
                                null),
                        true));
        return person;
    }

    private String noted(CaseBench bench, PersonId person, LocalDate since) throws Exception {
        String id = Uuids.next().toString();
        assertThat(note(bench, person, id, since, "Migrationsberatung Musterverband")
                        .status())
                .isEqualTo(302);
        return id;
    }

    private static CaseBench.Answer note(CaseBench bench, PersonId person, String id, LocalDate since, String meanwhile)
            throws Exception {
        return bench.send(
                "/people/" + person + "/invitation",
                "id",
                id,
                "since",
                since.toString(),
                "why",
                "NO_ROOM",
                "meanwhile",
                meanwhile);
    }

    private static CaseBench.Answer end(CaseBench bench, String id, String kind, String note) throws Exception {
        return bench.send("/invitations/" + id + "/end", "id", Uuids.next().toString(), "kind", kind, "note", note);
    }
}
