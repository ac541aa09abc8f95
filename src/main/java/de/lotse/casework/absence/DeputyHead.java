package de.lotse.casework.absence;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** In the head of the case file: who stands in while the responsible worker is away. */
@Component
class DeputyHead implements CaseHeadPart {
    private final Absences absences;
    private final AbsencePages pages;

    DeputyHead(Absences absences, AbsencePages pages) {
        this.absences = absences;
        this.pages = pages;
    }

    @Override
    public List<Mark> marks(Case theCase, Page page) {
        return absences.deputyships(theCase.id()).stream()
                .flatMap(one -> absences
                        .find(one.absence())
                        .filter(absence -> absence.on(page.today()))
                        .map(absence -> new Mark(
                                6,
                                "info",
                                "people",
                                page.t("casework.absence.mark", pages.name(one.deputy()), page.date(absence.until())),
                                "/absences"))
                        .stream())
                .toList();
    }
}
