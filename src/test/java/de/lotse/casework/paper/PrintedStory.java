package de.lotse.casework.paper;

import de.lotse.casework.CaseBench;
import de.lotse.documents.PrintPaper;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.ApplicationContext;

/** The story of a case, printed and read. */
final class PrintedStory {
    private PrintedStory() {}

    /** The words of the story as it is printed today. */
    static String of(ApplicationContext app, CaseBench bench, CaseId id, StoryPaper.Choice choice) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return bench.as(() -> {
            PersonId client = bench.find(id).mainPerson();
            Person person = app.getBean(People.class).find(client).orElseThrow();
            PrintPaper.Print print = app.getBean(PrintPaper.class)
                    .print(app.getBean(StoryPaper.class).of(bench.find(id), person, choice, today));
            try (PDDocument pdf = Loader.loadPDF(((PrintPaper.Print.Printed) print).pdf())) {
                return new PDFTextStripper().getText(pdf);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
