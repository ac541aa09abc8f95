package de.lotse.casework.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.Talk;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A talk stands in every case it covered and counts once; an attempt counts as none. */
@LotseTest
class RecordContactTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId one = CaseId.next();
    private CaseId two = CaseId.next();

    @BeforeEach
    void twoCases() {
        bench = new CaseBench(app, "unna");
        one = bench().open(null, null, null);
        two = bench().open(null, null, null);
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private RecordContact.Outcome record(Contact contact, CaseId... further) {
        return bench().as(() -> app.getBean(RecordContact.class).record(contact, Set.of(further)));
    }

    private Contacts.Count count(CaseId id) {
        return bench().as(() -> app.getBean(Contacts.class).count(id));
    }

    @Test
    @Requirement("CW-07a")
    void aTalkWithSiblingsStandsInBothCasesAndIsOneTalk() {
        assertThat(record(new Talk(one, today).held(true), two)).isInstanceOf(RecordContact.Outcome.Recorded.class);
        assertThat(count(one).held()).isOne();
        assertThat(count(two).held()).isOne();
        assertThat(bench().as(() -> bench().sql(
                                "select count(distinct contact_id) from casework_contact where case_id in (?, ?)")
                        .params(one.value(), two.value())
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    @Test
    @Requirement("CW-07a")
    void aDoubleClickRecordsOneTalkOneTaskAndOneLineOfTheRecord() {
        Contact contact = new Talk(one, today).then("Formular holen", today.plusDays(3));
        record(contact, two);
        assertThat(record(contact, two)).isInstanceOf(RecordContact.Outcome.Recorded.class);
        for (CaseId id : Set.of(one, two)) {
            assertThat(bench().count("casework_contact", id)).isOne();
            assertThat(bench().count("casework_task", id)).isOne();
            assertThat(bench().as(() -> bench().sql(
                                    "select count(*) from audit_entry where subject_id = ? and action = 'contact-recorded'")
                            .param(id.value())
                            .query(Integer.class)
                            .single()))
                    .isOne();
        }
    }

    @Test
    @Requirement("CW-07a")
    void sentAgainWithOtherWordsItOverwritesNothing() {
        Talk talk = new Talk(one, today);
        record(talk.held(true));
        assertThat(record(talk.held(false))).isInstanceOf(RecordContact.Outcome.AlreadyRecorded.class);
        assertThat(count(one)).isEqualTo(new Contacts.Count(1, 1, today));
    }

    @Test
    @Requirement("CW-07a")
    void theFormEditedAfterGoingBackIsShownAgainUnderAFreshIdentifier() throws Exception {
        String known = Uuids.next().toString();
        String day = today.toString();
        assertThat(form("on", day, "note", "Erster Text", "id", known).status()).isEqualTo(302);
        assertThat(form("on", day, "note", "Erster Text", "id", known).status()).isEqualTo(302);
        CaseBench.Answer edited = form("on", day, "note", "Zweiter Text", "id", known);
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body())
                .contains("Das steht schon da, mit anderem Inhalt", "Zweiter Text")
                .doesNotContain(known);
        assertThat(bench().count("casework_contact", one)).isOne();
    }

    @Test
    @Requirement("CW-07a")
    void ifOneCaseCannotTakeItNoneDoes() {
        bench().close(two);
        assertThat(record(new Talk(one, today).held(true), two)).isEqualTo(new RecordContact.Outcome.Stopped(two));
        CaseId foreign = new CaseBench(app, "unna").open(null, null, null);
        assertThat(record(new Talk(one, today).held(true), foreign)).isInstanceOf(RecordContact.Outcome.Unknown.class);
        assertThat(bench().count("casework_contact", one)).isZero();
        assertThat(bench().count("casework_contact", two)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Contact.Outcome.class,
            names = {"NOT_REACHED", "NO_SHOW", "BROKEN_OFF"})
    @Requirement("CW-07a")
    void anAttemptIsNoTalkAndNeverQualifies(Contact.Outcome outcome) {
        Contact attempt = new Talk(one, today).attempt(outcome);
        assertThat(attempt.qualified()).isFalse();
        record(attempt);
        assertThat(bench().count("casework_contact", one)).isOne();
        assertThat(count(one)).isEqualTo(new Contacts.Count(0, 0, null));
    }

    @Test
    @Requirement({"CW-07", "CW-09"})
    void aTalkMayBeHeldWithoutQualifying() {
        record(new Talk(one, today.minusDays(3)).held(true));
        record(new Talk(one, today).held(false));
        assertThat(count(one)).isEqualTo(new Contacts.Count(2, 1, today.minusDays(3)));
    }

    @Test
    @Requirement("CW-07")
    void theFormTakesNoFutureDayAndNoStepThatOnlyHasADay() throws Exception {
        String future = today.plusDays(1).toString();
        assertThat(form("on", future).body()).contains("Der Tag liegt in der Zukunft");
        CaseBench.Answer noStep = form("on", today.toString(), "stepOn", future);
        assertThat(noStep.status()).isEqualTo(422);
        assertThat(noStep.body()).contains("Bitte auch eintragen, was bis zu diesem Tag zu tun ist");
        assertThat(form("on", today.toString(), "outcome", "NO_SHOW").redirect())
                .isEqualTo("/cases/" + one + "/contacts");
        assertThat(bench().see("/cases/" + one + "/contacts").body())
                .contains("Nicht erschienen", "0 Gespräche, 0 qualifiziert");
    }

    private CaseBench.Answer form(String... more) throws Exception {
        java.util.List<String> fields =
                new java.util.ArrayList<>(java.util.List.of("case", one.toString(), "kind", "office"));
        if (!java.util.Arrays.asList(more).contains("id")) {
            fields.addAll(java.util.List.of("id", Uuids.next().toString()));
        }
        if (!java.util.Arrays.asList(more).contains("outcome")) {
            fields.addAll(java.util.List.of("outcome", "HELD"));
        }
        fields.addAll(java.util.List.of(more));
        return bench().send("/contacts", fields.toArray(String[]::new));
    }
}
