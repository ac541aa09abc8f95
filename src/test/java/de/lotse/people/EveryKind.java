package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.SendQuestion;
import de.lotse.casework.linking.Cooperate;
import de.lotse.casework.linking.Cooperation;
import de.lotse.casework.participants.ChangeParticipants;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Issuers;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Whatever can hang on the record of a client: her declarations, what was asked, kept and noted about her. */
final class EveryKind {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId caseId;
    private final PersonId first;

    /** @param first the client of the case */
    EveryKind(ApplicationContext app, CaseBench bench, CaseId caseId, PersonId first) {
        this.app = app;
        this.bench = bench;
        this.caseId = caseId;
        this.first = first;
    }

    /** One of each kind hangs on the record. */
    void hang() throws Exception {
        letterhead();
        joined();
        asked();
        kept();
        warned();
        took();
        Residences.change(app, bench, first, new Person.Residence("DU-60A-1", today.minusYears(1), today.plusDays(90)));
        assertThat(bench.send("/people/" + first + "/confirmation").status()).isEqualTo(302);
        PersonId child = new InventedPeople(app, bench).register("Mithal", "Kind", null, null);
        bench.as(() -> app.getBean(RelatePeople.class).relate(first, new FamilyLink(child, FamilyLink.Relation.CHILD)));
        assertThat(bench.as(() -> app.getBean(RelatePeople.class).note(child, first, Whereabouts.ABROAD)))
                .isEqualTo(RelatePeople.Outcome.RELATED);
        assertThat(bench.see("/people/" + first + "/papers/consent.pdf").status())
                .isEqualTo(200);
    }

    private void letterhead() {
        bench.as(() -> {
            app.getBean(Issuers.class)
                    .save(
                            null,
                            new Issuers.Details(
                                    "Musterplatz 1",
                                    "Telefon 0000",
                                    "Datenschutz",
                                    "Rechenzentrum",
                                    "Beschwerdestelle"));
            return true;
        });
    }

    /** She is carried in somebody else's case too. */
    private void joined() {
        CaseId other = bench.open("luenen", null, null);
        assertThat(bench.as(() -> app.getBean(ChangeParticipants.class)
                        .join(new ChangeParticipants.Join(
                                other, Uuids.next(), first, Case.Participant.Role.RELATIVE, today, "Schwester"))))
                .isInstanceOf(ChangeParticipants.Outcome.Changed.class);
    }

    /** A question goes out about her, under her release. */
    private void asked() {
        OrganisationId office = bench.organisation("abh_luenen");
        Recipient authority =
                bench.as(() -> app.getBean(Recipients.class).find(office).orElseThrow());
        GivenReleases.of(app, bench, first).to(authority, List.of("residence"), Release.Power.values());
        assertThat(bench.as(() -> app.getBean(SendQuestion.class)
                        .send(new SendQuestion.Command(
                                caseId,
                                Uuids.next(),
                                first,
                                office,
                                new Question.Content(
                                        "Hanan Mithal", List.of("residence"), "Stand", "Was fehlt?", List.of()),
                                null,
                                "Frage"))))
                .isInstanceOf(SendQuestion.Outcome.Sent.class);
        worked(office, authority);
    }

    /** A conflict about her, as a concept with stages for it would keep one, and a handover of her case; with the same authority. */
    private void worked(OrganisationId office, Recipient authority) {
        bench.as(() -> bench.sql("""
                        insert into casework_conflict (municipality_id, case_id, conflict_id, person_id, organisation_id, topics, matter,
                          opened_at, opened_by)
                        values (database_municipality(), ?, ?, ?, ?, '{residence}', ?, now(), database_account())
                        """)
                .params(caseId.value(), Uuids.next(), first.value(), office.value())
                .param(app.getBean(Vault.class).seal(caseId.value(), "conflict.matter", "Härtefall"))
                .update());
        assertThat(bench.as(() -> app.getBean(Cooperate.class)
                        .begin(new Cooperate.Begin(
                                caseId,
                                Uuids.next(),
                                first,
                                Cooperation.Kind.WARM_HANDOVER,
                                Cooperation.Direction.TO_US,
                                authority,
                                null,
                                List.of("residence"),
                                null,
                                null))))
                .isInstanceOf(Cooperate.Outcome.Done.class);
    }

    private void kept() {
        bench.as(() -> app.getBean(KeepFile.class)
                .keep(new KeepFile.Command(
                        Uuids.next(),
                        FileOwner.of(first),
                        "other",
                        "Ausweis.pdf",
                        "application/pdf",
                        "Ausweis".getBytes(StandardCharsets.UTF_8),
                        false,
                        null)));
    }

    private void warned() throws Exception {
        assertThat(bench.send(
                                "/cases/" + caseId + "/safety",
                                "id",
                                Uuids.next().toString(),
                                "person",
                                first.toString(),
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

    /** A package from elsewhere was taken in for her. */
    private void took() {
        Vault vault = app.getBean(Vault.class);
        UUID owner = first.value();
        bench.as(() -> bench.sql("""
                        insert into casework_relocation_taken (municipality_id, package_id, person_id, from_name, case_number, packed_on,
                          passphrase, file_id, taken_at, taken_by)
                        values (database_municipality(), ?, ?, ?, ?, current_date, ?, ?, now(), database_account())
                        """)
                .params(Uuids.next(), owner)
                .param(vault.seal(owner, "arrival.from", "Kreis Beispiel"))
                .param(vault.seal(owner, "arrival.number", "BE-1"))
                .param(vault.seal(owner, "arrival.passphrase", "aaaa"))
                .param(Uuids.next())
                .update());
    }
}
