package de.lotse.casework.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.conference.Conference;
import de.lotse.casework.conference.Conferences;
import de.lotse.casework.conference.ConveneConference;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.Questions;
import de.lotse.casework.exchange.SendQuestion;
import de.lotse.casework.linking.Cooperate;
import de.lotse.casework.linking.Cooperation;
import de.lotse.casework.linking.Cooperations;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Issuers;
import de.lotse.consent.PersonPapers;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.documents.VeraPdf;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A release that is taken back stops everything planned with the recipient at once, and the client can read what went (CON-03a). */
@LotseTest
@Requirement("CON-03a")
class RevocationTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final UUID release = Uuids.next();
    private final UUID question = Uuids.next();
    private final UUID conference = Uuids.next();
    private final UUID handover = Uuids.next();

    @Autowired
    ApplicationContext app;

    @Test
    void theWorkerReadsWhatWillStopThenItStopsAndTheListNamesWhatWent() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open("unna", null, null);
        plan(bench, id);
        String file = "/cases/" + id + "/releases";
        String before = bench.see(file + "/" + release + "/revocation").body();
        assertThat(before)
                .contains("Stand des Antrags", "Fallkonferenz am", "Warme Übergabe")
                .contains("Genannt: Hanan Mithal", "Einladung");
        bench.send(file + "/" + release + "/revocation", "note", "Am Telefon");
        assertThat(bench.as(() ->
                                app.getBean(Questions.class).find(id, question).orElseThrow())
                        .open())
                .isFalse();
        assertThat(bench.as(() -> app.getBean(Cooperations.class)
                                .find(id, handover)
                                .orElseThrow())
                        .open())
                .isFalse();
        assertThat(bench.as(() ->
                        app.getBean(Conferences.class).find(id, conference).orElseThrow()))
                .satisfies(one ->
                        assertThat(one.last(Conference.Step.Kind.LEFT_OUT)).isPresent());
        assertThat(bench.see(file).body()).contains("Genannt: Hanan Mithal", "Einladung");
        String list = "/cases/" + id + "/disclosures.pdf";
        assertThat(text(bench.see(list).content()))
                .as("her language is not known")
                .contains("Was ging an wen?", "Hanan Mithal", "über das Portal")
                .doesNotContain("prin portal");
        assertThat(text(bench.see(list + "?lang=ro").content()))
                .contains("Was ging an wen?", "Datele dumneavoastră", "über das Portal", "prin portal");
        assertThat(bench.see(file).body()).contains("Liste der Empfänger drucken", "Deutsch und Rumänisch");
        printed(bench, id);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " ");
        }
    }

    /** What the client takes home names each office, day and way, and what went, but no word of the question itself. */
    private void printed(CaseBench bench, CaseId id) throws Exception {
        byte[] paper = bench.see("/cases/" + id + "/disclosures.pdf").content();
        VeraPdf.isAccessibleAndArchivable(paper);
        assertThat(text(paper))
                .contains(bench.find(id).number(), "Hanan Mithal", PersonPapers.DAY.format(today))
                .contains("Ausländerbehörde des Kreises Unna", "über das Portal", "Frage. Genannt: Hanan Mithal")
                .contains("in der Fallkonferenz", "Einladung")
                .doesNotContain("Was fehlt?", "Es wurden keine Daten an andere Stellen weitergegeben");
        PersonId person = bench.find(id).mainPerson();
        assertThat(bench.as(() -> app.getBean(Disclosures.class).of(person))).hasSize(2);
    }

    private void plan(CaseBench bench, CaseId id) {
        PersonId person = bench.find(id).mainPerson();
        OrganisationId office = bench.organisation("abh_kreis_unna");
        Recipient recipient =
                bench.as(() -> app.getBean(Recipients.class).find(office).orElseThrow());
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
        assertThat(GivenReleases.of(app, bench, person)
                        .give(release, recipient, List.of("residence"), Set.of(Release.Power.values()), today, null))
                .isInstanceOf(GiveRelease.Outcome.Given.class);
        bench.as(() -> app.getBean(SendQuestion.class)
                .send(new SendQuestion.Command(
                        id,
                        question,
                        person,
                        office,
                        new Question.Content(
                                "Hanan Mithal", List.of("residence"), "Stand des Antrags", "Was fehlt?", List.of()),
                        null,
                        "Frage. Genannt: Hanan Mithal")));
        bench.as(() -> app.getBean(ConveneConference.class).convene(PlannedConference.of(conference, id)));
        bench.as(() -> app.getBean(ConveneConference.class).add(id, conference, Uuids.next(), recipient, null));
        bench.as(() -> app.getBean(ConveneConference.class).invite(id, conference, "Einladung"));
        bench.as(() -> app.getBean(Cooperate.class)
                .begin(new Cooperate.Begin(
                        id,
                        handover,
                        person,
                        Cooperation.Kind.WARM_HANDOVER,
                        Cooperation.Direction.TO_US,
                        recipient,
                        null,
                        List.of("residence"),
                        null,
                        null)));
    }
}
