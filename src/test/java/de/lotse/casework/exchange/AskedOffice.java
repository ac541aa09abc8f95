package de.lotse.casework.exchange;

import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.RevokeRelease;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A case in Unna, the immigration authority of the Kreis, and another authority beside it. */
record AskedOffice(ApplicationContext app, CaseBench bench, CaseBench office, CaseBench other, CaseId id) {
    static final String OFFICE = "abh_kreis_unna";

    static AskedOffice in(ApplicationContext app) {
        CaseBench bench = new CaseBench(app, "unna");
        return new AskedOffice(
                app,
                bench,
                new CaseBench(app, "unna", Role.AUTHORITY, OFFICE),
                new CaseBench(app, "unna", Role.AUTHORITY, "abh_luenen"),
                bench.open("unna", null, null));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    PersonId person() {
        return bench.find(id).mainPerson();
    }

    /** A release towards the authority from a year ago. @return its id */
    UUID release(@Nullable LocalDate to, String... topics) {
        return release(to, Set.of(Release.Power.values()), topics);
    }

    UUID release(@Nullable LocalDate to, Set<Release.Power> powers, String... topics) {
        Recipient authority = bench.as(() ->
                app.getBean(Recipients.class).find(bench.organisation(OFFICE)).orElseThrow());
        return GivenReleases.of(app, bench, person()).to(authority, List.of(topics), powers, today().minusYears(1), to);
    }

    void revoke(UUID release) {
        bench.as(() -> app.getBean(RevokeRelease.class).revoke(person(), release, null));
    }

    SendQuestion.Command question(UUID question, String... topics) {
        return new SendQuestion.Command(
                id,
                question,
                person(),
                bench.organisation(OFFICE),
                new Question.Content(
                        "Hanan Mithal",
                        List.of(topics),
                        "Wo steht der Antrag?",
                        "Welche Unterlagen fehlen noch?",
                        List.of("Geburtsdatum: 04.05.1990")),
                today().plusDays(10),
                "Frage. Genannt: Hanan Mithal");
    }

    SendQuestion.Outcome send(UUID question, String... topics) {
        return bench.as(() -> app.getBean(SendQuestion.class).send(question(question, topics)));
    }

    Question asked(UUID question) {
        return bench.as(() -> app.getBean(Questions.class).find(id, question).orElseThrow());
    }

    List<Disclosure> left() {
        return bench.as(() -> app.getBean(Disclosures.class).of(person()));
    }

    List<OfficeDesk.Asked> desk(CaseBench whose) {
        return whose.as(() -> app.getBean(OfficeDesk.class).all()).stream()
                .filter(one -> one.caseId().equals(id))
                .toList();
    }

    AnswerQuestion.Outcome answer(CaseBench who, UUID answer, UUID question, LocalDate on) {
        return who.as(() -> app.getBean(AnswerQuestion.class)
                .byOffice(new AnswerQuestion.Command(answer, question, on, "Es fehlt der Pass.")));
    }
}
