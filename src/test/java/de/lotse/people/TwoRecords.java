package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.casework.CaseBench;
import de.lotse.consent.GivenReleases;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody recorded twice: a record with a case, a consent and a release, and another beside it. */
abstract class TwoRecords {
    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    CaseId caseId = CaseId.next();

    /** The record with a case, a consent and a release; the other one is registered beside it. */
    PersonId first = PersonId.next();

    PersonId second = PersonId.next();

    @BeforeEach
    void aPersonRecordedTwice() {
        bench = new CaseBench(app, "unna");
        caseId = bench().open(null, null, null);
        first = bench().find(caseId).mainPerson();
        second = register("Mittal", "Hanane");
        release(first);
    }

    CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    PersonId register(String family, String given) {
        return new InventedPeople(app, bench()).register(family, given, null, null);
    }

    private void release(PersonId person) {
        LocalDate until = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(10);
        GivenReleases.give(app, bench(), person, "Praxis Beispiel", until, List.of("health"));
    }

    MergePeople.Outcome merge(PersonId kept, PersonId merged) {
        return bench().as(
                        () -> app.getBean(MergePeople.class).merge(UUID.randomUUID(), kept, merged, "Ausweis geprüft"));
    }

    List<Merges.Merge> merges(PersonId kept) {
        return bench().as(() -> app.getBean(Merges.class).of(kept));
    }

    void undo(PersonId kept) {
        UUID last = merges(kept).getFirst().id();
        assertThat(bench().as(() -> app.getBean(MergePeople.class).undo(last))).isPresent();
    }
}
