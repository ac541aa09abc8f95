package de.lotse.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.casework.CaseBench;
import de.lotse.casework.exchange.Agreements;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A conference of a client in Münster to whom a school and a practice are named, and what happens with it. */
abstract class ConferenceSetting {
    static final Recipient SCHOOL = new Recipient(Recipient.Kind.AUTHORITY, null, "Musterschule");
    static final Recipient DOCTOR = new Recipient(Recipient.Kind.HEALTH, null, "Praxis Beispiel");
    final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    final UUID id = Uuids.next();
    final UUID school = Uuids.next();
    final UUID doctor = Uuids.next();

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench made;
    CaseId caseId = CaseId.next();
    PersonId person = PersonId.next();

    @BeforeEach
    void aConference() {
        CaseBench bench = new CaseBench(app, "muenster");
        made = bench;
        caseId = bench.open(null, null, null);
        person = bench.find(caseId).mainPerson();
        assertThat(convene(today, today)).isEqualTo(ConveneConference.Outcome.DONE);
        add(school, SCHOOL);
        add(doctor, DOCTOR);
    }

    CaseBench bench() {
        return Objects.requireNonNull(made);
    }

    ConveneConference.Outcome convene(LocalDate on, LocalDate agreedOn) {
        return bench().as(() -> app.getBean(ConveneConference.class)
                .convene(new Conference(
                        id,
                        caseId,
                        "case_conference",
                        on,
                        LocalTime.of(10, 0),
                        "Stadthaus",
                        "Schule und Aufenthalt",
                        "Wie weiter?",
                        List.of("residence"),
                        agreedOn,
                        false,
                        "Möchte es lieber danach hören",
                        List.of(),
                        List.of(),
                        null,
                        List.of())));
    }

    void add(UUID participant, Recipient recipient) {
        bench().as(() -> app.getBean(ConveneConference.class).add(caseId, id, participant, recipient, "Leitung"));
    }

    UUID release(Recipient to, Release.Power... powers) {
        return GivenReleases.of(app, bench(), person).to(to, List.of("residence"), powers);
    }

    Conference now() {
        return bench().as(() -> app.getBean(Conferences.class).find(caseId, id).orElseThrow());
    }

    ConveneConference.Outcome invite() {
        return bench().as(() -> app.getBean(ConveneConference.class).invite(caseId, id, "Einladung"));
    }

    HoldConference.Outcome hold(UUID... attended) {
        return held("Alle Beteiligten sind einig.", attended);
    }

    HoldConference.Outcome held(String result, UUID... attended) {
        return bench().as(() -> app.getBean(HoldConference.class)
                .held(new HoldConference.Held(
                        caseId,
                        id,
                        today,
                        List.of(attended),
                        result,
                        List.of(new Agreements.Agreement("Platz suchen", "Schule", today.plusDays(20))),
                        "Teilnahme")));
    }

    HoldConference.Outcome inform(LocalDate on, String how) {
        return bench().as(() -> app.getBean(HoldConference.class).inform(caseId, id, on, how));
    }

    ConveneConference.Outcome move(UUID step, LocalDate on) {
        return bench().as(() -> app.getBean(ConveneConference.class)
                .move(caseId, id, step, new Conference.Slot(on, LocalTime.of(14, 0), "Rathaus")));
    }

    String path() {
        return "/cases/" + caseId + "/conferences/" + id;
    }

    List<Disclosure> left() {
        return bench().as(() -> app.getBean(Disclosures.class).of(person));
    }
}
