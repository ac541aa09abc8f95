package de.lotse.casework.participants;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case.Participant;
import de.lotse.database.OwnersHand;
import de.lotse.people.FamilyLink;
import de.lotse.people.FamilyLinks;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.people.RegisterPerson;
import de.lotse.people.RelatePeople;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several people in a case, cases that belong together, and the family, within the reach of the worker. */
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
        PersonId child = register(bench, "Lina", today.minusYears(6));
        PersonId adult = register(bench, "Omar", today.minusYears(40));
        assertThat(join(bench, id, child, Participant.Role.CHILD))
                .isInstanceOf(ChangeParticipants.Outcome.Changed.class);
        assertThat(join(bench, id, adult, Participant.Role.PARTNER))
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
        PersonId lina = register(bench, "Lina", today.minusYears(6));
        PersonId omar = register(bench, "Omar", today.minusYears(4));
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
        PersonId child = register(bench, "Lina", today.minusYears(6));
        join(bench, id, child, Participant.Role.CHILD);
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
        PersonId child = register(bench, "Lina", today.minusYears(6));
        join(bench, id, child, Participant.Role.CHILD);
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
        join(bench, id, child, Participant.Role.CHILD);
        assertThat(other.see("/people/" + child).body()).contains(ask);
    }

    @Test
    @Requirement("CW-02")
    void whereTheConceptSaysOnePersonNobodyElseIsTakenIn() throws Exception {
        CaseBench herne = new CaseBench(app, "herne");
        CaseId there = herne.open(null, null, null);
        PersonId child = register(herne, "Lina", today.minusYears(6));
        assertThat(join(herne, there, child, Participant.Role.CHILD))
                .isInstanceOf(ChangeParticipants.Outcome.OnePersonOnly.class);
        assertThat(herne.see("/cases/" + there + "/participants").body())
                .doesNotContain("Person in den Fall aufnehmen");
    }

    @Test
    @Requirement("CW-02")
    void aChildWithComplexNeedHasACaseOfItsOwnLinkedFromBothSides() throws Exception {
        CaseId child = bench.open(null, null, null);
        String links = "/cases/" + id + "/participants/links";
        assertThat(bench.send(links, "case", child.toString()).status()).isEqualTo(302);
        assertThat(bench.send(links, "case", child.toString()).status()).isEqualTo(302);
        assertThat(bench.count("casework_case_link", id)).isEqualTo(1);
        assertThat(bench.see("/cases/" + child).body())
                .contains("verbunden mit " + bench.find(id).number());
        CaseId foreign = new CaseBench(app, "unna").open(null, null, null);
        assertThat(bench.send(links, "case", foreign.toString()).status()).isEqualTo(404);
    }

    @Test
    @Requirement("CW-02")
    void aLinkMadeByMistakeIsUndoneFromEitherSideWithItsReasonAndCanBeMadeAgain() throws Exception {
        CaseId other = bench.open(null, null, null);
        bench.send("/cases/" + id + "/participants/links", "case", other.toString());
        String ending = "/cases/" + other + "/participants/links/" + id + "/ending";
        assertThat(bench.see("/cases/" + other + "/participants").body()).contains(ending, "Verbindung lösen");
        assertThat(bench.see(ending).body()).contains(bench.find(id).number());
        assertThat(bench.send(ending).status()).as("without a reason").isEqualTo(422);
        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(ending, "reason", "Namensgleichheit, nicht verwandt")
                            .status())
                    .as("also sent twice")
                    .isEqualTo(302);
        }
        for (CaseId side : List.of(id, other)) {
            assertThat(bench.see("/cases/" + side).body()).doesNotContain("verbunden mit ");
            assertThat(bench.see("/cases/" + side + "/participants").body())
                    .contains("Nicht mehr verbunden: ", "Namensgleichheit, nicht verwandt", "Bea Beispiel");
        }
        assertThat(bench.see(ending).status()).isEqualTo(404);
        assertThat(bench.count("casework_case_link", id)).as("nothing is wiped").isOne();
        assertThat(bench.count("casework_case_link_end", id)).isOne();

        bench.send("/cases/" + id + "/participants/links", "case", other.toString());
        assertThat(bench.see("/cases/" + other).body())
                .contains("verbunden mit " + bench.find(id).number());
        CaseId never = bench.open(null, null, null);
        assertThat(bench.send("/cases/" + id + "/participants/links/" + never + "/ending", "reason", "Nie verbunden")
                        .status())
                .isEqualTo(404);
        bench.close(other);
        assertThat(bench.send(ending, "reason", "Doch nicht").status()).isEqualTo(422);
    }

    @Test
    @Requirement("CW-07a")
    void aTalkWithSeveralOfSeveralCasesStandsInEachWithItsOwnPeopleAndOneNumber() throws Exception {
        CaseId two = bench.open(null, null, null);
        PersonId child = register(bench, "Lina", today.minusYears(6));
        join(bench, id, child, Participant.Role.CHILD);
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
        PersonId child = register(bench, "Lina", today.minusYears(6));
        join(bench, id, child, Participant.Role.CHILD);
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

    @Test
    @Requirement({"CW-02", "ACC-02"})
    void aFamilyLinkIsSeenFromBothSidesAndNeverRevealsSomebodyOutOfReach() throws Exception {
        PersonId mother = register(bench, "Amina", today.minusYears(40));
        PersonId child = register(bench, "Lina", today.minusYears(6));
        FamilyLinks links = app.getBean(FamilyLinks.class);
        assertThat(bench.send("/people/" + mother + "/family", "other", child.toString(), "relation", "CHILD")
                        .status())
                .isEqualTo(302);
        assertThat(bench.as(() -> links.of(child))).containsExactly(new FamilyLink(mother, FamilyLink.Relation.PARENT));
        assertThat(bench.see("/people/" + mother + "/family").body()).contains("Lina Beispiel", "<svg", "Kind");

        CaseBench other = new CaseBench(app, "unna");
        other.as(() -> {
            app.getBean(Grants.class).hold(child);
            return child;
        });
        assertThat(other.see("/people/" + child + "/family").body()).doesNotContain("Amina");
        PersonId foreign = register(other, "Fremd", null);
        assertThat(bench.as(() -> app.getBean(RelatePeople.class)
                        .relate(mother, new FamilyLink(foreign, FamilyLink.Relation.SIBLING))))
                .isEqualTo(RelatePeople.Outcome.UNKNOWN);
        assertThat(bench.as(() -> app.getBean(RelatePeople.class)
                        .relate(mother, new FamilyLink(mother, FamilyLink.Relation.OTHER))))
                .isEqualTo(RelatePeople.Outcome.SAME_PERSON);
        assertThat(bench.send("/people/" + child + "/family/" + mother + "/delete")
                        .status())
                .isEqualTo(302);
        assertThat(bench.as(() -> links.of(mother))).isEmpty();
    }

    @Test
    @Requirement("CW-02")
    void whoLivesAbroadOrHasDiedIsMarkedInLineAndWordAndThePictureIsLinkedFromTheCase() throws Exception {
        PersonId client = bench.find(id).mainPerson();
        PersonId father = register(bench, "Omar", today.minusYears(70));
        PersonId sister = register(bench, "Amina", today.minusYears(30));
        String path = "/people/" + client + "/family";
        bench.send(path, "other", father.toString(), "relation", "PARENT");
        bench.send(path, "other", sister.toString(), "relation", "SIBLING");
        assertThat(bench.see("/cases/" + id + "/participants").body()).contains("href=\"" + path + "\"");
        assertThat(bench.see(path).body()).doesNotContain("class=\"cross\"", "node away");

        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(path + "/" + father + "/whereabouts", "where", "DECEASED")
                            .status())
                    .isEqualTo(302);
        }
        bench.send(path + "/" + sister + "/whereabouts", "where", "ABROAD");
        assertThat(bench.see(path).body())
                .containsOnlyOnce("class=\"cross\"")
                .containsOnlyOnce("class=\"node away\"")
                .contains(">verstorben</text>", ">im Ausland</text>");
        assertThat(bench.see("/people/" + father + "/family").body())
                .as("seen from him the others are not marked, but she abroad is no kin of his")
                .doesNotContain("class=\"cross\"", "node away");
        assertThat(bench.as(() -> bench.sql("select count(*) from people_whereabouts where person_id = ?")
                        .param(father.value())
                        .query(Integer.class)
                        .single()))
                .as("the same once more says nothing new")
                .isOne();

        assertThat(bench.send(path + "/" + sister + "/whereabouts", "where", "MOON")
                        .status())
                .isEqualTo(422);
        bench.send(path + "/" + sister + "/whereabouts", "where", "HERE");
        assertThat(bench.see(path).body()).doesNotContain("node away");
        PersonId stranger = register(bench, "Lina", today.minusYears(6));
        assertThat(bench.send(path + "/" + stranger + "/whereabouts", "where", "ABROAD")
                        .status())
                .isEqualTo(404);
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

    private ChangeParticipants.Outcome join(CaseBench bench, CaseId id, PersonId person, Participant.Role role) {
        return bench.as(() -> app.getBean(ChangeParticipants.class)
                .join(new ChangeParticipants.Join(id, Uuids.next(), person, role, today, "Gehört zur Familie")));
    }

    private PersonId register(CaseBench bench, String given, @Nullable LocalDate born) {
        PersonId id = PersonId.next();
        bench.as(() -> {
            app.getBean(RegisterPerson.class)
                    .register(new Person(
                            id,
                            0,
                            new PersonName("Beispiel", given, null),
                            new Person.Birth(born, false),
                            "w",
                            null,
                            new Person.Home(null, null, null),
                            new Person.Reachable(null, null),
                            null,
                            new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                            Set.of(),
                            List.of(),
                            null));
            return id;
        });
        return id;
    }
}
