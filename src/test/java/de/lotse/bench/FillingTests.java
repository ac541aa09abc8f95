package de.lotse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.access.ActAs;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.contact.Contacts;
import de.lotse.documents.FileOwner;
import de.lotse.documents.StoredFiles;
import de.lotse.people.PersonSearch;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What is measured is what people work with: the filled cases can be read, searched and opened like any other. */
@LotseTest
class FillingTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Caseload caseload;

    @Test
    void filledCasesAreReadLikeAnyOtherAndASecondFillingAddsNothing() throws Exception {
        List<Integer> progress = new ArrayList<>();
        Filling filling = new Filling(app, LocalDate.now(ZoneId.of("Europe/Berlin")));
        filling.upTo(1, (done, of) -> progress.add(done));
        assertThat(progress)
                .as("five workers, or none if they are there already")
                .hasSizeBetween(0, 5);
        progress.clear();

        List<Caseload.Row> rows = as(caseload::open);
        assertThat(rows).hasSize(Invented.OPEN_CASES);
        assertThat(as(caseload::closed)).hasSize(Invented.CLOSED_CASES);
        assertThat(as(caseload::count)).isEqualTo(Invented.OPEN_CASES + Invented.CLOSED_CASES);
        CaseId first = rows.getFirst().id();
        assertThat(as(() -> app.getBean(Contacts.class).of(first, 100)))
                .isNotEmpty()
                .allSatisfy(contact -> assertThat(contact.note()).isNotBlank());
        String family = rows.getFirst().name().family();
        assertThat(as(() -> app.getBean(PersonSearch.class).find(family)))
                .contains(rows.getFirst().person().id());

        CaseId thick = new CaseId(Invented.theCase(0, Invented.THICK));
        assertThat(as(() -> app.getBean(Contacts.class).of(thick, 500))).hasSize(200);
        assertThat(as(() -> app.getBean(StoredFiles.class).of(FileOwner.of(thick))))
                .hasSize(40);
        assertThat(as(() -> app.getBean(Cases.class).find(thick).orElseThrow().participants()))
                .hasSize(6);

        filling.upTo(1, (done, of) -> progress.add(done));
        assertThat(progress).as("nothing more").isEmpty();
    }

    private <T> T as(Supplier<T> work) {
        return ActAs.worker(
                Invented.login(0),
                () -> java.util.Objects.requireNonNull(
                        app.getBean(TransactionTemplate.class).execute(_ -> work.get())));
    }
}
